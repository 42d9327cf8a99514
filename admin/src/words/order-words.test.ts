import { distanceText } from './order-words'

test('a distance is rounded as a person would say it', () => {
  expect([null, 12, 480, 980, 1630].map(distanceText)).toEqual([
    '距离不详',
    '约50米',
    '约500米',
    '约1.0公里',
    '约1.6公里',
  ])
})
