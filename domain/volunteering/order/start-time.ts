import { ActionError, addDays, dayOf, endOf, hourOf } from '../../kernel'
import type { Service } from '../views'
import { startInWords } from './words'

/** The whole day counts, whatever hour it is now. */
const DAYS_AHEAD = 30

/** @throws BAD_INPUT at `startAt` when the service cannot begin then */
export function checkStart(service: Service, startAt: number, now: number): void {
  const [from, to] = service.hours
  const hour = hourOf(startAt)
  if (startAt <= now) throw bad('这个时间已经过了，请选以后的时间。')
  if (startAt > endOf(addDays(dayOf(now), DAYS_AHEAD))) throw bad(`最多提前${DAYS_AHEAD}天点单，请选近一点的时间。`)
  if (hour < from || hour >= to)
    throw bad(`“${service.name}”的服务时间是${from}点到${to}点，您选的是${startInWords(startAt)}，请换个时间。`)
}

const bad = (message: string) => new ActionError('BAD_INPUT', message, { startAt: message })
