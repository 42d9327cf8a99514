import { type FakeWx, installFakeWx, ok, refusal } from '../testing/fake-wx'
import { sendCommand } from './send-command'

const told = { orderId: 'order_1', version: 3, reason: '临时有事' }
let phone: FakeWx
beforeEach(() => {
  phone = installFakeWx()
})

const numbers = () => phone.calls.map(({ input }) => input.requestId)
const answering = (...answers: (ReturnType<typeof ok> | ReturnType<typeof refusal> | 'offline')[]) => {
  phone.answers(() => answers.shift() ?? ok({}))
}

test('no answer: asked again by itself, and the next try of the person is the same request', async () => {
  answering('offline', 'offline', ok({ orderId: 'order_1' }))
  await expect(sendCommand('volunteering.giveBack', told)).rejects.toMatchObject({ code: 'OFFLINE' })
  await sendCommand('volunteering.giveBack', told)
  expect(numbers()).toHaveLength(3)
  expect(new Set(numbers()).size).toBe(1)
})

test('a stumble of the server leaves in doubt whether it happened', async () => {
  answering(refusal('INTERNAL', '没有答上来'))
  await expect(sendCommand('volunteering.giveBack', told)).rejects.toMatchObject({ code: 'INTERNAL' })
  await sendCommand('volunteering.giveBack', told)
  expect(new Set(numbers()).size).toBe(1)
})

test('the doubt outlives a kill of the app; what was told is not kept', async () => {
  answering('offline', 'offline')
  await sendCommand('volunteering.giveBack', told).catch(() => undefined)
  expect(JSON.stringify([...phone.storage])).not.toContain('临时有事')
  await jest.isolateModulesAsync(async () => {
    const { sendCommand: afterwards } = await import('./send-command')
    await afterwards('volunteering.giveBack', told)
  })
  expect(new Set(numbers()).size).toBe(1)
})

test('after an answer, and for what is asked otherwise, it is a new request', async () => {
  answering(ok({}), refusal('NOT_NOW', '现在不行'), ok({}))
  await sendCommand('volunteering.giveBack', told)
  await sendCommand('volunteering.giveBack', told).catch(() => undefined)
  await sendCommand('volunteering.giveBack', told)
  await sendCommand('volunteering.giveBack', { ...told, version: 4 })
  expect(new Set(numbers()).size).toBe(4)
})

test('taken (the answer was lost), given back, and taken again: that is asked anew', async () => {
  answering('offline', 'offline')
  await sendCommand('volunteering.take', { orderId: 'order_1' }).catch(() => undefined)
  const first = phone.calls[0]?.input.requestId
  await sendCommand('volunteering.giveBack', told)
  await sendCommand('volunteering.take', { orderId: 'order_1' })
  expect(numbers().at(-1)).not.toBe(first)
})

test('what differs only by the way is one intent', async () => {
  answering('offline', 'offline')
  const intent = { orderId: 'order_1', version: 3 }
  const at = (lat: number) => ({ orderId: 'order_1', location: { lat, lng: 106.28 } })
  await sendCommand('volunteering.checkIn', at(32.22), intent).catch(() => undefined)
  await sendCommand('volunteering.checkIn', at(32.23), intent)
  expect(new Set(numbers()).size).toBe(1)
})

test('tomorrow the same wish is a new one', async () => {
  answering('offline', 'offline')
  await sendCommand('volunteering.take', { orderId: 'order_1' }).catch(() => undefined)
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3_600_000)
  await sendCommand('volunteering.take', { orderId: 'order_1' })
  clock.mockRestore()
  expect(new Set(numbers()).size).toBe(2)
})
