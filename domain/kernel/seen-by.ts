import { z } from 'zod'

/**
 * Who reads what somebody wrote. `others`: anybody whose desk it is not (neighbours, volunteers, the applicant whom staff
 * answer); WeChat's content check reads it first. `staff`: the desk, or who does its errand. `me`: whoever wrote it, and
 * nobody else (what is looked for).
 */
export type SeenBy = 'others' | 'staff' | 'me'

export interface Seen {
  by: SeenBy
  /** what is read of it, where that is not what was sent: the words of a text with tags */
  words?: (sent: string) => string
  /** a phone number in it is the point: where to turn to */
  phones?: 'told'
}

/** Of every schema of a text: who reads it. `input.ts` writes it, nobody else. */
export const seen = z.registry<Seen>()

type Schema = z.core.$ZodType

/** A text in an input, by where it stands: ['materials', EACH, 'reason']. */
export interface TextField {
  path: readonly string[]
  /** undefined: no text of a person's own, but what a program sends: an id, a key, a day */
  seen: Seen | undefined
}

/** Stands in a path for every row of a list and every key of a record. */
export const EACH = '*'

/** Every text of an input, also in rows and in parts of which only one is sent. */
export function textFields(schema: Schema, path: readonly string[] = []): TextField[] {
  const at = (part: Schema, ...more: string[]) => textFields(part, [...path, ...more])
  const told = seen.get(schema)
  if (told || schema instanceof z.ZodString || schema instanceof z.ZodAny || schema instanceof z.ZodUnknown)
    return [{ path, seen: told }]
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, part]) => at(part, key))
  if (schema instanceof z.ZodArray) return at(schema.element, EACH)
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((part) => at(part, EACH))
  if (schema instanceof z.ZodRecord) return at(schema.valueType, EACH)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((part) => at(part))
  if (schema instanceof z.ZodPipe) return at(schema.in)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return at(schema.unwrap())
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return at(schema.unwrap())
  if (HOLDS_NO_TEXT.some((kind) => schema instanceof kind)) return []
  throw new Error(`${path.join('.')}: nobody has said how texts are found in a schema of this kind`)
}

const HOLDS_NO_TEXT = [z.ZodNumber, z.ZodBoolean, z.ZodNull, z.ZodLiteral, z.ZodEnum]

export interface SentText {
  /** as refusals name it: "materials.0.reason" */
  path: string
  /** the same of all rows of a list: "materials.*.reason" */
  field: string
  words: string
  phonesTold: boolean
}

/** What was sent of such texts, without the empty ones, each once. */
export function textsSent(fields: readonly TextField[], input: unknown): SentText[] {
  const found = new Map<string, SentText>()
  for (const { path, seen: told } of fields) {
    for (const { at, value } of valuesAt(input, path)) {
      const words = typeof value === 'string' ? (told?.words?.(value) ?? value).trim() : ''
      if (words)
        found.set(at.join('.'), {
          path: at.join('.'),
          field: path.join('.'),
          words,
          phonesTold: told?.phones === 'told',
        })
    }
  }
  return [...found.values()]
}

interface Value {
  at: string[]
  value: unknown
}

function valuesAt(value: unknown, [key, ...rest]: readonly string[], at: string[] = []): Value[] {
  if (key === undefined) return [{ at, value }]
  if (!(value instanceof Object)) return []
  return Object.entries(value)
    .filter(([name]) => key === EACH || name === key)
    .flatMap(([name, part]) => valuesAt(part, rest, [...at, name]))
}
