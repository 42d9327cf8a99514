import { kindNamed, kinds } from './all-rows'
import type { Given } from './attempts'
import { holdersOf } from './desks'
import type { Doc } from './kind'
import { KNOWN, type KnownKey, type PlainKind, plainOf, type StaffKey, type WeChatKey } from './settlement'

interface Secret {
  value: string
  kind: PlainKind
  of: KnownKey
}

/** Every plain value of everybody. */
const secrets: Secret[] = KNOWN.flatMap((of) =>
  Object.entries(plainOf(of)).map(([kind, value]) => ({ value, kind: kind as PlainKind, of })),
)

/** A door number is short enough to stand in a moment's milliseconds by chance: it is one where no digit is beside it. */
const says = (text: string, { value, kind }: Secret): boolean =>
  kind === 'room' ? new RegExp(`(?<!\\d)${value}(?!\\d)`).test(text) : text.includes(value)

/** Plain values in an answer that the table does not let out there. One's own door number is no secret to oneself. */
export function leaksIn({ by, door, text }: Given): string[] {
  return secrets
    .filter((secret) => {
      const { kind, of } = secret
      const own = door === 'app' && of === by.who && (kind === 'room' || by.showsOwn?.includes(kind))
      return says(text, secret) && !by.shows.includes(kind) && !own
    })
    .map(({ kind, of }) => `${door} ${by.action} by ${by.who} on ${by.on} tells the ${kind} of ${of}`)
}

/** Plain values in what the functions print. */
export const leaksInLine = (line: string): string[] =>
  secrets
    .filter(({ value, kind }) => kind !== 'room' && line.includes(value))
    .map(({ kind, of }) => `${kind} of ${of}: ${line}`)

const IDS = new RegExp(`\\b(?:${kinds.map(({ kind }) => kind).join('|')})_mx\\d+\\b`, 'g')

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
  if (doc.owner === key || Object.values<string>(doc.holders).includes(key)) return true
  return kindNamed(doc.kind).isKnownTo?.(key, doc) ?? false
}

/** Lists that count what overseers may not open: it stands there masked (outsiders.test.ts says how much). */
function isCounted({ action, who }: Given['by'], doc: Doc): boolean {
  const { counted } = kindNamed(doc.kind)
  if (!counted?.actions.includes(action)) return false
  return holdersOf(counted.desks, { ...doc, sensitive: false }).includes(who as StaffKey)
}

const isOf = (key: StaffKey, doc: Doc): boolean => holdersOf(kindNamed(doc.kind).desks, doc).includes(key)
