import { holdersOf } from './console-policy'
import type { Doc } from './documents'
import {
  areaOf,
  isSkilled,
  KNOWN,
  type KnownKey,
  type PlainKind,
  plainOf,
  type StaffKey,
  type WeChatKey,
} from './settlement'
import type { Given } from './tries'

interface Secret {
  value: string
  kind: PlainKind
  of: KnownKey
}

/** Every plain value of everybody. */
const secrets: Secret[] = KNOWN.flatMap((of) =>
  Object.entries(plainOf(of)).map(([kind, value]) => ({ value, kind: kind as PlainKind, of })),
)

/** Plain values in an answer that the table does not let out there. One's own door number is no secret to oneself. */
export function leaksIn({ by, door, text }: Given): string[] {
  return secrets
    .filter(({ value, kind, of }) => {
      const own = door === 'app' && of === by.who && (kind === 'room' || by.showsOwn?.includes(kind))
      return text.includes(value) && !by.shows.includes(kind) && !own
    })
    .map(({ kind, of }) => `${door} ${by.action} by ${by.who} on ${by.on} tells the ${kind} of ${of}`)
}

/** Plain values in what the functions print. */
export const leaksInLine = (line: string): string[] =>
  secrets
    .filter(({ value, kind }) => kind !== 'room' && line.includes(value))
    .map(({ kind, of }) => `${kind} of ${of}: ${line}`)

const IDS = /\b(?:case|order|notice)_mx\d+\b/g

/** Documents that an answer names although they do not exist for whoever asked. */
export function strangersIn({ by, door, text, ok }: Given, known: Map<string, Doc>): string[] {
  if (!ok) return []
  return [...new Set(text.match(IDS))]
    .map((id) => known.get(id)!)
    .filter(
      (doc) =>
        !(door === 'app' ? concerns(by.who as WeChatKey, doc) : isOf(by.who as StaffKey, doc) || isCounted(by, doc)),
    )
    .map((doc) => `${door} ${by.action} by ${by.who} names ${doc.kind} of ${doc.owner ?? doc.area}`)
}

function concerns(key: WeChatKey, doc: Doc): boolean {
  const near = doc.area === areaOf(key)
  if (doc.kind.startsWith('notice')) return near
  if (doc.owner === key || doc.worker === key || doc.volunteer === key) return true
  return doc.kind === 'order.waiting' && near && isSkilled(key)
}

const OVERSEERS = ['secretary', 'manager', 'auditor']

/** Lists of cases count what overseers may not open: it stands there masked (outsiders.test.ts says how much). */
const isCounted = (by: Given['by'], doc: Doc): boolean =>
  ['casework.queue', 'casework.export'].includes(by.action) &&
  OVERSEERS.includes(by.who as string) &&
  isOf(by.who as StaffKey, { ...doc, sensitive: false })

function isOf(key: StaffKey, doc: Doc): boolean {
  const desks = doc.kind.startsWith('case')
    ? (['clerk', 'town', 'county', 'secretary', 'manager', 'auditor'] as const)
    : (['clerk', 'secretary', 'coordinator'] as const)
  return holdersOf([...desks], doc).includes(key)
}
