import { greeting } from './greeting'

test('the greeting goes by the clock in Shanghai', () => {
  const at = (time: string) => greeting(Date.parse(`2026-11-21T${time}:00+08:00`))
  expect([at('00:30'), at('08:00'), at('12:30'), at('16:00'), at('20:00')]).toEqual([
    '夜深了',
    '早上好',
    '中午好',
    '下午好',
    '晚上好',
  ])
})
