import type { Mailbox } from '../../domain/messaging/mailbox'
import { newMailbox, STANDING } from '../../domain/messaging/mailbox'
import { hasWeChat, type Person } from '../../domain/people'
import type { TemplateKey } from '../../typings/actions'
import { demonstrationTemplates } from './settings'

/** Half of the residents with WeChat have said yes to notices and case messages; every worker to everything of theirs. */
export function demonstrationMailboxes(everybody: Person[], at: number): Mailbox[] {
  const linked = everybody.filter(hasWeChat)
  // opening the mini-program for the first time makes the mailbox, also of those who said yes to nothing
  return linked.map((person, index) => newMailbox(person.openid, at, { quota: ledgerOf(wantedBy(person, index)) }))
}

function wantedBy(person: Person, index: number): TemplateKey[] {
  const roles = person.roles.map(({ role }) => role)
  if (roles.includes('gridWorker')) return ['pickupTask', 'notice', 'caseProgress', 'supplementWanted', 'resultReady']
  if (roles.includes('volunteer')) return ['newOrder', 'orderProgress', 'notice']
  return index % 2 === 0 ? ['caseProgress', 'supplementWanted', 'resultReady', 'notice'] : []
}

function ledgerOf(keys: TemplateKey[]): Record<string, number> {
  const configured = demonstrationTemplates()
  return Object.fromEntries(keys.map((key) => [configured[key].id, configured[key].kind === 'longterm' ? STANDING : 3]))
}
