import { z } from 'zod'
import type { ActionDefinition, AnyAction, Browser, Call, SessionAnswer } from './action'
import { type Actor, anyone } from './actor'
import { type Area, COMMUNITY_PATTERN } from './area'
import { type AggregateRef, hasWritten, inCallScope, type Known } from './call-scope'
import { now } from './clock'
import { checkContent } from './content-check'
import { ActionError, type FieldErrors, forbidden, notFound } from './errors'
import { wordsOfRefusal } from './input-words'
import { type Beside, StoreError } from './store'
import { storage } from './wx'

z.config({ localeError: wordsOfRefusal })

export type Answer = { ok: true; data: unknown } | { ok: false; error: Refusal }

export interface Refusal {
  code: string
  message: string
  fields?: FieldErrors
  about?: Record<string, string>
}

/** What is to be read together with the account, by the areas in which it works. */
export type JoinsOfStaff = (areas: readonly Area[]) => readonly Beside[]

/** How a door finds out who calls. Each costs at most one request. */
export interface Identify {
  /** '' when the door knows no WeChat user */
  openid: string
  /** the community that the phone has open, as it was sent */
  community?: unknown
  person?: (openid: string, joins: readonly Beside[]) => Promise<Actor | null>
  staff?: (joins: JoinsOfStaff) => Promise<Actor | null>
  browser?: Browser
  /** the door hands over, right after the answer, the effects that the call left (`deliverSoon`) */
  handsOver?: true
}

export interface Dispatched {
  answer: Answer
  session: SessionAnswer
  /** aggregates with effects to carry out right after the answer */
  due: AggregateRef[]
  /** what the call has read that spares them a look */
  known: Known
}

/** Runs one action: parse, who, load, policy, content check, handle, present; errors become codes and sentences. */
export async function dispatch(
  actions: Record<string, AnyAction>,
  name: unknown,
  rawInput: unknown,
  identify: Identify,
): Promise<Dispatched> {
  const session: SessionAnswer = {}
  const { result, due, known, orphans } = await inCallScope(
    async (): Promise<Answer> => {
      try {
        const found = typeof name === 'string' && Object.hasOwn(actions, name) ? actions[name] : null
        if (!found) throw new ActionError('BAD_INPUT', '没有这项功能，请更新后再试。')
        return { ok: true, data: await run(found.definition, rawInput, identify, session) }
      } catch (error) {
        return { ok: false, error: inWords(error, String(name)) }
      }
    },
    { community: communityIn(identify), handsOver: identify.handsOver },
  )
  // the answer must not fail because tidying up did
  if (orphans.length > 0) await storage.remove(orphans).catch((error) => console.error('files left behind', error))
  return { answer: result, session, due, known }
}

const NO_BROWSER: Browser = { address: '', proof: '', agent: '' }

/** What is no community is none: the answer says whose it is. */
const communityIn = ({ community }: Identify) =>
  typeof community === 'string' && community.length <= 60 && COMMUNITY_PATTERN.test(community) ? community : undefined

async function run(
  definition: ActionDefinition<z.ZodType, never, never, never>,
  rawInput: unknown,
  identify: Identify,
  session: SessionAnswer,
): Promise<unknown> {
  const input = parsed(definition.input, rawInput)
  if (definition.of) return run(definition.of(input).definition, rawInput, identify, session)
  const actor = await whoCalls(definition, input, identify)
  const call: Call<unknown> = { input, actor, now: now(), session, browser: identify.browser ?? NO_BROWSER }
  const loaded = definition.load ? await definition.load(call) : undefined
  const unseen = () => (definition.unseen ? new ActionError('NOT_FOUND', definition.unseen) : notFound())
  if (loaded === null) throw unseen()
  // of the type that this action's own `load` gives; where it has none, none of its parts looks at it
  const found = loaded as never
  if (definition.see && !definition.see(actor, found)) throw unseen()
  if (!definition.allow(actor, found)) throw forbidden()
  if (!definition.repeated?.(call, found)) await checkContent(definition.input, input, actor, call.now)
  const result = await definition.handle({ ...call, found })
  return definition.present ? definition.present(result, { ...call, found }) : result
}

async function whoCalls(
  definition: ActionDefinition<z.ZodType, never, never, never>,
  input: unknown,
  identify: Identify,
): Promise<Actor> {
  const { joins = [] } = definition
  const joinsIn: JoinsOfStaff = (areas) => (typeof joins === 'function' ? joins(input, areas, identify.openid) : joins)
  if (definition.who === 'anyone') return anyone(identify.openid)
  if (definition.who === 'staff') {
    const actor = await identify.staff?.(joinsIn)
    if (!actor) throw new ActionError('NOT_SIGNED_IN', '请先登录。登录后会回到这里，已填写的内容不会丢。')
    return actor
  }
  if (!identify.openid) throw new ActionError('NOT_SIGNED_IN', '请在微信里打开。')
  if (definition.who === 'openid') return anyone(identify.openid)
  const person = await identify.person?.(identify.openid, joinsIn([]))
  if (person) return person
  if (definition.who === 'person') throw new ActionError('NEED_PROFILE', '请先登记您的姓名和住址，只需填一次。')
  return anyone(identify.openid)
}

function parsed(schema: z.ZodType, rawInput: unknown): unknown {
  const result = schema.safeParse(rawInput ?? {})
  if (result.success) return result.data
  const fields: FieldErrors = {}
  for (const issue of result.error.issues) {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields[path ? `${path}.${key}` : key] = '多余的内容，系统不认识。'
    else fields[path || 'input'] ??= sentence(issue.message)
  }
  const [only, ...more] = Object.values(fields)
  // the path is for programs and stands in `fields`; the sentence is for the person
  throw new ActionError(
    'BAD_INPUT',
    only !== undefined && more.length === 0 ? only : '有几处填写的内容不对，请检查标出的地方。',
    fields,
  )
}

const sentence = (message: string) => (/[。？！]$/.test(message) ? message : `${message}。`)

function inWords(error: unknown, name: string): Refusal {
  if (error instanceof StoreError) console.error(`${name}: ${error.detail}`)
  // what is shown of it failed, it itself did not
  if (hasWritten() && (error instanceof StoreError || !(error instanceof ActionError))) {
    if (!(error instanceof StoreError)) console.error(`${name} failed after it had written`, error)
    return {
      code: error instanceof StoreError ? error.code : 'INTERNAL',
      message: '这一步可能已经办好了，只是结果没有显示出来。请刷新看看；还不行，请给社区打电话。',
    }
  }
  if (error instanceof ActionError)
    return {
      code: error.code,
      message: error.message,
      ...(error.fields ? { fields: error.fields } : {}),
      ...(error.about ? { about: error.about } : {}),
    }
  console.error(`${name} failed`, error)
  return { code: 'INTERNAL', message: '这一步没有办成，已填写的内容都在。请稍后再试；还不行，请给社区打电话。' }
}
