import { parse } from './selectors'

test('combinators are read with and without spaces', () => {
  expect(parse('view.a > #b .c')).toEqual([
    { combinator: ' ', compound: 'view.a' },
    { combinator: '>', compound: '#b' },
    { combinator: ' ', compound: '.c' },
  ])
  expect(parse('t-cell>>>.x>[data-id="a b"]')).toEqual([
    { combinator: ' ', compound: 't-cell' },
    { combinator: '>>>', compound: '.x' },
    { combinator: '>', compound: '[data-id="a b"]' },
  ])
})
