import { present } from '../../../domain/kernel/objects/rules'
import { sendCommand } from './send-command'

const OK = '{"ok":true,"data":{"noticeId":"n1"}}'
const told = { noticeId: 'n1', version: 3 }
interface Sent {
  requestId: string
  version: number
}
let sent: Sent[]
const numberOf = (one?: Sent) => present(one, 'a call').requestId

/** The tab's storage: it outlives the page. */
const storage = new Map<string, string>()
globalThis.sessionStorage = {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => void storage.set(key, value),
} as Storage
beforeEach(() => storage.clear())

/** The door's answers in turn; null: none came. */
function answering(...answers: (string | null)[]) {
  sent = []
  globalThis.fetch = jest.fn(async (_address, { body }: { body: string }) => {
    sent.push(JSON.parse(body))
    const answer = answers.shift()
    if (!answer) throw new TypeError('Failed to fetch')
    return new Response(answer, { status: 200 })
  }) as unknown as typeof fetch
}

test('an answer that got lost is asked for again by itself, under the same number', async () => {
  answering(null, OK)
  expect(await sendCommand('publishing.pause', told)).toEqual({ noticeId: 'n1' })
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})

test('the person’s own next try is the same request; after an answer it is a new one', async () => {
  answering(null, null)
  await expect(sendCommand('publishing.pause', told)).rejects.toMatchObject({ code: 'NETWORK' })
  const [first] = sent
  answering(OK, OK)
  await sendCommand('publishing.pause', told)
  await sendCommand('publishing.pause', told)
  expect(numberOf(sent[0])).toBe(numberOf(first))
  expect(numberOf(sent[1])).not.toBe(numberOf(first))
})

test('what is asked otherwise, or was refused, is asked anew', async () => {
  answering(null, null, null, null, '{"ok":false,"error":{"code":"CONFLICT","message":"有新进展。"}}', OK)
  await expect(sendCommand('publishing.withdraw', { ...told, reason: '内容有误' })).rejects.toMatchObject({
    code: 'NETWORK',
  })
  await expect(sendCommand('publishing.withdraw', { ...told, reason: '改期' })).rejects.toMatchObject({
    code: 'NETWORK',
  })
  await expect(sendCommand('publishing.withdraw', { ...told, reason: '改期' })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await sendCommand('publishing.withdraw', { ...told, reason: '改期' })
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3)
})

test('the same intention is the same request although the thing was loaded again, and the page, too', async () => {
  answering(null, null)
  await expect(sendCommand('publishing.pause', told)).rejects.toMatchObject({ code: 'NETWORK' })
  const [first] = sent
  answering(null, null)
  await expect(sendCommand('publishing.pause', { ...told, version: 4 })).rejects.toMatchObject({ code: 'NETWORK' })
  expect(sent[0]).toEqual({ ...first, version: 4 })
  await jest.isolateModulesAsync(async () => {
    const reloaded = await import('./send-command')
    answering(OK)
    await reloaded.sendCommand('publishing.pause', { ...told, version: 4 })
  })
  expect(numberOf(sent[0])).toBe(numberOf(first))
})

test('once something else was done to the thing, the same words mean a new deed; another thing’s doubts stay', async () => {
  const other = { ...told, noticeId: 'n2' }
  answering(null, null, null, null)
  await expect(sendCommand('publishing.pause', told)).rejects.toMatchObject({ code: 'NETWORK' })
  await expect(sendCommand('publishing.pause', other)).rejects.toMatchObject({ code: 'NETWORK' })
  const [lost, , alsoLost] = sent
  answering(OK, OK, OK)
  await sendCommand('publishing.resume', { ...told, version: 4 })
  await sendCommand('publishing.pause', { ...told, version: 5 })
  await sendCommand('publishing.pause', other)
  expect(numberOf(sent[1])).not.toBe(numberOf(lost))
  expect(numberOf(sent[2])).toBe(numberOf(alsoLost))
})

test('what names no thing of its own is a new request after its answer; what names several is settled by any of them', async () => {
  const audience = { kind: 'everyone' } as const
  const writing = { title: '停水', html: '', category: '停水停电', validUntil: '2099-01-01', audience }
  answering(OK, OK)
  await sendCommand('publishing.save', writing)
  await sendCommand('publishing.save', writing)
  expect(numberOf(sent[1])).not.toBe(numberOf(sent[0]))
  const assigning = { orderId: 'o1', volunteerId: 'v1', version: 1 }
  answering(null, null, OK, OK)
  await expect(sendCommand('volunteering.assign', assigning)).rejects.toMatchObject({ code: 'NETWORK' })
  await sendCommand('volunteering.cancel', { orderId: 'o1', version: 1, reason: '不用了' })
  await sendCommand('volunteering.assign', assigning)
  expect(numberOf(sent.at(-1))).not.toBe(numberOf(sent[0]))
})
