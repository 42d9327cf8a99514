import type { Actor } from '../actor'
import type { Aggregate } from '../aggregate'
import { momentInWords } from '../clock'
import { ActionError, conflict } from '../errors'
import type { LogEntry } from '../log'

const MOST_TOLD = 3

/**
 * Somebody changed the thing after this actor had looked at it: says who did what when, as far as they may know it.
 * @param seen the version that the actor looked at
 */
export function overtaken(
  { log }: Pick<Aggregate, 'log'>,
  seen: number,
  actor: Actor,
  deedWords: Readonly<Record<string, string>>,
): ActionError {
  const since = log.filter(
    (entry) => (entry.version ?? 0) > seen && deedWords[entry.did] && (actor.kind === 'staff' || !entry.internal),
  )
  if (since.length === 0) return conflict()
  const told = since
    .slice(-MOST_TOLD)
    .map((entry) => `${momentInWords(entry.at)} ${whoFor(actor, entry)}：${deedWords[entry.did]}`)
  return new ActionError('CONFLICT', `您打开以后有了新进展（${told.join('；')}）。您写的还在，请看过最新内容再操作。`)
}

/** Staff's names are public in their office; a resident's name is told to staff and to themself only. */
function whoFor(actor: Actor, { by }: LogEntry): string {
  if (by.kind === 'system') return '系统'
  if (by.id !== '' && by.id === actor.id && by.kind === actor.kind) return '您'
  if (by.kind === 'staff' || actor.kind === 'staff') return [by.title, by.name].filter(Boolean).join(' ')
  return by.title || '居民'
}
