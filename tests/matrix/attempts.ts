import { ConsoleClient } from '../product/console-client'
import type { Product } from '../product/product'
import { openidOf, type PlainKind, SIGNED_IN, type StaffKey, type WeChatKey } from './settlement'

/** What an outsider may be told; anything else would say more than "not for you". */
const REFUSALS = ['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_IN', 'NEED_PROFILE']

/** One knock at a door, and what the table says of it. */
export interface Try {
  action: string
  who: WeChatKey | StaffKey
  /** in words, for the list of what went wrong */
  on: string
  input: object
  may: boolean
  told?: string
  shows: PlainKind[]
  showsOwn?: PlainKind[]
}

/** An answer that was given, kept for the search for leaks. */
export interface Given {
  by: Try
  door: 'app' | 'admin'
  ok: boolean
  text: string
}

interface Answer {
  ok: boolean
  data: unknown
  error?: { code: string; message: string; fields?: object }
}

export interface Doors {
  /** Knocks, judges and keeps the answer. @returns what is wrong, in words; null when the table was right */
  knock(door: 'app' | 'admin', one: Try): Promise<string | null>
  given: Given[]
}

export async function openDoors(product: Product): Promise<Doors> {
  const given: Given[] = []
  const sessions = new Map<StaffKey, ConsoleClient>([['nobody', ConsoleClient.anonymous(product.url)]])
  for (const key of SIGNED_IN) sessions.set(key, await product.console(key))

  const ask = (door: 'app' | 'admin', { who, action, input }: Try): Promise<Answer> =>
    door === 'app'
      ? product.phone(openidOf(who as WeChatKey)).ask(action, input)
      : sessions.get(who as StaffKey)!.ask(action, input)

  return {
    given,
    async knock(door, one) {
      const answer = await ask(door, one)
      given.push({ by: one, door, ok: answer.ok, text: JSON.stringify(answer) })
      const code = answer.ok ? 'done' : answer.error!.code
      const right = one.may ? answer.ok : REFUSALS.includes(code) || code === one.told
      if (right) return null
      const expected = one.may ? 'done' : (one.told ?? REFUSALS.join('|'))
      const words = answer.ok ? '' : `${answer.error!.message} ${JSON.stringify(answer.error!.fields ?? {})}`
      return `${one.action} by ${one.who} on ${one.on}: ${code} instead of ${expected} ${words}`
    },
  }
}

const AT_ONCE = 4

/** @returns everything that went wrong */
export async function knockAll(doors: Doors, door: 'app' | 'admin', tries: Try[]): Promise<string[]> {
  const queue = [...tries]
  const wrong: string[] = []
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const problem = await doors.knock(door, one)
      if (problem) wrong.push(problem)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return wrong
}
