import { addDays, atHour } from '../../kernel/clock/rules'
import { serviceAt } from '../menu/menu'
import { checkStart } from './start-time'

const service = serviceAt('appliance-repair')!

test.each([0, 0.5, 9, 12, 23.9])('thirty days ahead is a whole day, at whatever hour one asks (%s)', (hour) => {
  const now = atHour('2026-11-27', hour)
  const last = addDays('2026-11-27', 30)
  expect(() => checkStart(service, atHour(last, 19), now)).not.toThrow()
  expect(() => checkStart(service, atHour(addDays(last, 1), 9), now)).toThrow('最多提前30天')
})
