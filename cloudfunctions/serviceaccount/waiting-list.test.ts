import { callbacks } from '../../domain/messaging/callback/document'
import { startTown, type Town } from '../../domain/messaging/testing/town'
import type { CallbackRow } from '../../domain/messaging/views'
import { reveals } from '../../domain/people/reveals'
import { main } from './index'
import { pushSignature } from './signature'
import { wishForPerson } from './wish-for-person'

let town: Town
beforeAll(async () => {
  town = await startTown()
  process.env.SERVICEACCOUNT_TOKEN = 'demonstration-token'
})
afterAll(() => town.close())

/** What a follower is answered. */
async function say(who: string, words: string): Promise<string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const answer = await main({
    httpMethod: 'POST',
    queryStringParameters: { timestamp, nonce: 'n', signature: pushSignature('demonstration-token', timestamp, 'n') },
    body: `<xml><ToUserName>gh_demo</ToUserName><FromUserName>${who}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content><![CDATA[${words}]]></Content></xml>`,
  })
  return answer.body
}
const ask = (account: keyof Town['tokens'], action: string, input: object = {}) =>
  town.admin(town.tokens[account], action, input)
async function list(status: CallbackRow['status'] = 'waiting', account: keyof Town['tokens'] = 'clerk') {
  const { data } = await ask(account, 'messaging.callbacks', { status, limit: 50 })
  const rows: CallbackRow[] = data.rows
  return rows
}
/** The newest line: each test has a follower of its own. */
const newest = async (): Promise<CallbackRow> => {
  const row = (await list()).at(-1)
  if (!row) throw new Error('nobody waits')
  return row
}
let requests = 0
const requestId = () => `request-${String(++requests).padStart(16, '0')}`

describe('words that ask for a person', () => {
  test.each([
    ['人工', null, ''],
    ['我要找 工作人员', null, ''],
    ['转人工。', null, ''],
    ['人工 想问低保', null, '想问低保'],
    ['人工，13800138000 问一下养老金', '13800138000', '问一下养老金'],
    ['人工13800138000', '13800138000', ''],
    ['１３８ ００１３ ８０００', '13800138000', ''],
    ['我的电话是0839-4201234', '08394201234', ''],
  ])('%s', (words, phone, rest) => expect(wishForPerson(words)).toEqual({ phone, words: rest }))
  test.each(['人工耳蜗', '人工授精报销', '客服电话多少', '在吗', '510821199001011234', '2026年12月'])(
    '%s does not',
    (words) => expect(wishForPerson(words)).toBeNull(),
  )
})

test('人工 makes one line on the list of the own community, however often it is written', async () => {
  const before = (await list()).length
  expect(await say('ann', '人工')).toMatch(new RegExp(`待回名单.*${town.home.phone}`))
  await Promise.all([say('ann', '人工'), say('ann', '转人工'), say('ann', '人工服务')])
  expect(await list()).toHaveLength(before + 1)
  expect(await newest()).toMatchObject({ status: 'waiting', words: [], phoneMasked: null, available: ['handle'] })
  expect(await list('waiting', 'other-clerk')).toEqual([])
  expect(await list('waiting', 'secretary')).toHaveLength(before + 1)
  expect((await ask('town', 'messaging.callbacks')).error.code).toBe('FORBIDDEN')
})

test('a number and what it is about join the line; the number is masked, and told for a reason that is kept', async () => {
  await say('bob', '人工')
  const { callbackId } = await newest()
  expect(await say('bob', '138 1234 5678')).toContain('会按您留的电话打给您')
  await say('bob', '人工 我妈的证 510821194503072214 怎么办')
  const row = await newest()
  expect(row).toMatchObject({ callbackId, phoneMasked: '138****5678', words: [{ text: '我妈的证 **** 怎么办' }] })
  expect(JSON.stringify(row)).not.toMatch(/13812345678|510821194503072214/)
  const short = await ask('clerk', 'messaging.revealCallback', { callbackId, reason: '看' })
  expect(short.error.fields).toMatchObject({ reason: expect.stringContaining('至少4个字') })
  const told = await ask('clerk', 'messaging.revealCallback', { callbackId, reason: '给来信人回电话' })
  expect(told.data.value).toBe('13812345678')
  const kept = await reveals.find({ personId: callbackId })
  expect(kept).toMatchObject([{ reason: '给来信人回电话', field: expect.stringContaining('电话') }])
  const stranger = await ask('other-clerk', 'messaging.revealCallback', { callbackId, reason: '给来信人回电话' })
  expect(stranger.error.code).toBe('NOT_FOUND')
})

test('one click answers it, sent twice it is the same answer; one click takes it back to where it stood', async () => {
  await say('cat', '人工 想问低保')
  const { callbackId, version, askedAt } = await newest()
  const once = { callbackId, version, requestId: requestId() }
  const first = await ask('clerk', 'messaging.handleCallback', once)
  expect(first.data).toMatchObject({
    status: 'handled',
    handledBy: expect.stringContaining('样例'),
    available: ['reopen'],
  })
  expect((await ask('clerk', 'messaging.handleCallback', once)).data).toEqual(first.data)
  const second = await ask('secretary', 'messaging.handleCallback', { ...once, requestId: requestId() })
  expect(second.error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('回过话了') })
  const late = await ask('secretary', 'messaging.handleCallback', {
    callbackId,
    version: first.data.version,
    requestId: requestId(),
  })
  expect(late.error.code).toBe('NOT_NOW')
  expect((await list('handled'))[0]).toMatchObject({ callbackId })
  const back = { callbackId, version: first.data.version, requestId: requestId() }
  expect((await ask('clerk', 'messaging.reopenCallback', back)).data).toMatchObject({ status: 'waiting', askedAt })
})

test('whoever was answered and writes again waits again, on the same line, with what they write now', async () => {
  await say('dan', '人工 第一件事')
  const { callbackId, version } = await newest()
  await ask('clerk', 'messaging.handleCallback', { callbackId, version, requestId: requestId() })
  await say('dan', '人工 第二件事')
  expect(await newest()).toMatchObject({
    callbackId,
    status: 'waiting',
    words: [{ text: '第二件事' }],
    handledBy: expect.any(String),
  })
})

test('nobody floods: a hundred messages are one line of five, and what was not kept is said', async () => {
  const before = (await list()).length
  const answers: string[] = []
  for (let i = 0; i < 100; i++) answers.push(await say('eve', `人工 第${i}句${'话'.repeat(300)}`))
  expect(await list()).toHaveLength(before + 1)
  const { words, callbackId } = await newest()
  expect(words).toHaveLength(5)
  expect(Math.max(...words.map(({ text }) => [...text].length))).toBe(200)
  expect(answers[4]).not.toContain('记满')
  expect(answers[5]).toContain('没有记上')
  expect(JSON.stringify(await callbacks.get(callbackId)).length).toBeLessThan(10_000)
})

test('when nothing can be written, it is not said to be noted', async () => {
  await say('fay', '人工')
  town.writesFail(5)
  expect(await say('fay', '人工 想问社保')).toMatch(new RegExp(`没能替您记下来.*${town.home.phone}`))
  town.simulator.world.faults.clear()
})
