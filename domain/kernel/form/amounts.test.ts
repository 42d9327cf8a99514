import { fenOf, inFours, numberOf, yuanOf, yuanWords } from './amounts.rules'

test('yuan become fen without losing one', () => {
  expect(fenOf('1234.56')).toBe(123456)
  expect(fenOf('0.1')).toBe(10)
  expect(fenOf('19.99')).toBe(1999)
})

test('what is no amount stays as typed, so that the check can say so', () => {
  expect(fenOf('一千')).toBe('一千')
  expect(fenOf('1.234')).toBe('1.234')
  expect(numberOf('12a')).toBe('12a')
})

test('amounts and numbers of a Chinese keyboard or out of a message are what they look like', () => {
  for (const typed of ['1200', '１２００', '1,200', '１，２００元', '¥1200', '￥ 1 200.00', '1200\u200B'])
    expect(fenOf(typed)).toBe(120_000)
  expect(fenOf('12。5')).toBe(1250)
  expect(numberOf(' １５ ')).toBe(15)
  expect(fenOf('12,5')).toBe('12,5')
})

test('an amount comes back as a person would type it', () => {
  expect(yuanOf(123450)).toBe('1234.5')
  expect(yuanOf('')).toBe('')
})

test('a card number is shown in fours', () => {
  expect(inFours('62220212 3456')).toBe('6222 0212 3456')
  expect(inFours('６２２２０２１２')).toBe('6222 0212')
})

test('what is no digit of a card number is not taken away unseen', () => {
  expect(inFours('6222O212')).toBe('6222 O212')
})

test('a large amount is read in thousands, whatever the phone speaks', () => {
  expect([0, 5, 99_900, 123_450, 123_456_789].map(yuanWords)).toEqual([
    '0元',
    '0.05元',
    '999元',
    '1,234.50元',
    '1,234,567.89元',
  ])
})
