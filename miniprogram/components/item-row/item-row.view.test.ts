import { daysWords, pieces } from './item-row.view'

test('the words that were searched are coloured', () => {
  expect(pieces('领养老金', '养老')).toEqual([
    { text: '领', found: false },
    { text: '养老', found: true },
    { text: '金', found: false },
  ])
})

test('a search by pinyin colours nothing', () => {
  expect(pieces('领养老金', 'ylj')).toEqual([{ text: '领养老金', found: false }])
})

test('no days means at once', () => {
  expect(daysWords(0)).toBe('当场办好')
})
