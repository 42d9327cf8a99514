import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A dayjs in UTC of a day or an instant, whatever the machine's zone. */
export const { utc: inUtc } = dayjs
