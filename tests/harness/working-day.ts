import { addDays, dayOf, startOf } from '../../domain/kernel'
import { isWorkingDay } from '../../domain/places/calendar'

/**
 * From here on it is this time of the next working day in China, and the clock runs on from there: for what must all
 * fall on one day, or on a day on which people work, whenever the test runs.
 * @param time "10:00"
 */
export function onAWorkingDay(time = '10:00'): jest.SpyInstance {
  const real = Date.now
  const now = real()
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  let day = addDays(dayOf(now), 1)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  const ahead = startOf(day) + (hours * 60 + minutes) * 60_000 - now
  return jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead)
}
