import { dayOf, now } from '../../domain/kernel'
import { type Community, closuresInWords, hoursInWords, nextOpening } from '../../domain/places'

/** How a person reaches a person, and on which of the next days they do not. */
export function callUs(community: Community | null): string {
  if (!community) return '也可以直接给社区打电话。'
  const hours = hoursInWords(community.hours)
  const closed = closuresInWords(community.closures, dayOf(now()))
  return `社区电话${community.phone}${hours ? `（${hours}）` : ''}。${closed ? `近日休息：${closed}。` : ''}`
}

/** Whether somebody is there now, and else from when on; '' where nobody has said the hours. */
export function whenOpen(community: Community): string {
  const next = nextOpening(community, now())
  if (!next) return ''
  return next.isOpen ? '现在开着门。' : `现在没有开门，${next.words}开门。`
}
