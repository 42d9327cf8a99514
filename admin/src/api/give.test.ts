import { give } from './give'

const OK = '{"ok":true,"data":{"noticeId":"n1"}}'
const told = { noticeId: 'n1', version: 3 }
let sent: { requestId: string }[]

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
  expect(await give('publishing.pause', told)).toEqual({ noticeId: 'n1' })
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})

test('the person’s own next try is the same request; after an answer it is a new one', async () => {
  answering(null, null)
  await expect(give('publishing.pause', told)).rejects.toMatchObject({ code: 'NETWORK' })
  const [first] = sent
  answering(OK, OK)
  await give('publishing.pause', told)
  await give('publishing.pause', told)
  expect(sent[0].requestId).toBe(first.requestId)
  expect(sent[1].requestId).not.toBe(first.requestId)
})

test('what is asked otherwise, or was refused, is asked anew', async () => {
  answering(null, null, '{"ok":false,"error":{"code":"CONFLICT","message":"有新进展。"}}', OK)
  await expect(give('publishing.pause', told)).rejects.toMatchObject({ code: 'NETWORK' })
  await expect(give('publishing.pause', { ...told, version: 4 })).rejects.toMatchObject({ code: 'CONFLICT' })
  await give('publishing.pause', { ...told, version: 4 })
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3)
})
