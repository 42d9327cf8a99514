import { placeProblem } from './location'

test('a refusal is said with the way on, and the settings are offered', () => {
  for (const errMsg of ['getLocation:fail auth deny', 'getLocation:fail privacy permission is not authorized'])
    expect(placeProblem(errMsg)).toMatchObject({ refused: true })
})

test('a phone without a position says what to try', () => {
  expect(placeProblem('getLocation:fail system error')).toMatchObject({ refused: false })
  expect(placeProblem('getLocation:fail system error').problem).toContain('签到码')
})
