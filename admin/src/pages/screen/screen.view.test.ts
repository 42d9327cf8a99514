import { hallName } from './screen.view'

test('nobody’s full name hangs in the hall', () => {
  expect([hallName('张样例'), hallName('李虚'), hallName('王')]).toEqual(['张**', '李*', '王*'])
})
