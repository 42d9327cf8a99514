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

test('an amount comes back as a person would type it', () => {
  expect(yuanOf(123450)).toBe('1234.5')
  expect(yuanOf('')).toBe('')
})

test('a card number is shown in fours', () => {
  expect(inFours('62220212 3456')).toBe('6222 0212 3456')
})

test('a large amount is read in thousands, whatever the phone speaks', () => {
  expect([0, 5, 99_900, 123_450, 123_456_789].map(yuanWords)).toEqual([
    '0元',
    '0.05元',
    '999元',
    '1,234.5元',
    '1,234,567.89元',
  ])
})
