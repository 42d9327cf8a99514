import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type Area,
  carriedOut,
  collection,
  countUse,
  declareEffect,
  idFromRequest,
  index,
  type Stored,
  Text,
} from '../kernel'

/** Somebody looked at a value that is masked otherwise. The person it belongs to can read this. */
export interface Reveal extends Stored {
  /** whose value it is */
  personId: string
  caseId: string | null
  byId: string
  byName: string
  byRole: string
  /** in words: 身份证号 */
  field: string
  /** it was changed, not only looked at */
  isChange?: true
  reason: string
  at: number
}

export const reveals = collection<Reveal>({
  name: 'reveals',
  indexes: [index('person', 'personId', '-at', '-_id'), index('retention', 'at')],
  retention: { days: 3 * 365, since: 'at', why: '查看记录保留三年，供本人查询和审计' },
})

/** Why somebody looks: said before they may, and the person can read it. */
export const REVEAL_REASON = Text(200, '理由', 'others').refine((text) => [...text].length >= 4, {
  error: '请写明查看的理由，至少4个字',
})

export interface Looked {
  personId: string
  caseId: string | null
  area: Area
  field: string
  reason: string
  isChange?: true
  by: Pick<Actor, 'id' | 'name' | 'title'>
}

/** One more look by somebody at the console, counted and written down before the value leaves. @throws TOO_MANY */
export async function recordLook(looked: Looked, at: number): Promise<void> {
  await countUse('reveals', looked.by.id, at)
  await recordReveal(looked, at, randomUUID())
}

/** Written down before the value leaves. `key` makes the same look the same record. */
export async function recordReveal(looked: Looked, at: number, key: string): Promise<void> {
  const { by, area, ...what } = looked
  await reveals.insert({
    _id: idFromRequest('reveal', by.id, key),
    version: 1,
    area,
    createdAt: at,
    updatedAt: at,
    ...what,
    byId: by.id,
    byName: by.name,
    byRole: by.title,
    at,
  })
}

const HOUR = 3600_000

/** What somebody opens again and again is one look an hour, whoever's it is and of whatever it is a part. */
export const recordOpening = (looked: Looked, at: number, what: string): Promise<void> =>
  recordReveal(looked, at, `${what}:${looked.personId}:${Math.floor(at / HOUR)}`)

/** A look that comes with a task (somebody is given the address): recorded with the task itself. */
export const revealed = declareEffect<Looked & { at: number }>('revealed')

export const recordingReveals = carriedOut(revealed, {
  repeat: 'safe',
  async run({ at, ...looked }, { effectId }) {
    await recordReveal(looked, at, effectId)
    return { state: 'done' }
  },
})
