import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { startTestWorld, type TestWorld } from '../testing/world'

const ONCE = { templateId: 'T-once', kind: 'once', title: '办件进度', fields: { thing1: '事项', phrase2: '状态' } }
const STANDING = { templateId: 'T-long', kind: 'longterm', title: '停水通知', fields: { thing1: '范围' } }
const GOOD = { thing1: { value: '养老金申领' }, phrase2: { value: '已受理' } }

let world: TestWorld
beforeAll(async () => {
  world = await startTestWorld()
  await world.post('/sim/templates', [ONCE, STANDING])
})
afterAll(() => world.close())

const call = (api: string, data: object) => world.probe('openapi', { api, data })
const send = (touser: string, templateId = 'T-once', data: object = GOOD, page = '') =>
  call('subscribeMessage.send', { touser, templateId, data, page })
const subscribe = (openid: string, result: string, templateId = 'T-once') =>
  world.post('/sim/subscribe', { openid, templateId, result })

describe('subscription messages', () => {
  test('one accept is one message, then the quota is spent', async () => {
    expect(await send('o-quota')).toMatchObject({ errCode: 43101 })
    await subscribe('o-quota', 'accept')
    expect(await send('o-quota')).toMatchObject({ errCode: 0, msgid: expect.any(Number) })
    expect(await send('o-quota')).toMatchObject({ errCode: 43101 })
  })

  test('accepts add up; a refusal adds nothing and takes nothing', async () => {
    for (const result of ['accept', 'reject', 'accept', 'ban', 'filter']) await subscribe('o-sum', result)
    expect((await world.get('/sim/subscribe?openid=o-sum')).quotas['T-once']).toEqual({ left: 2, standing: false })
  })

  test('a long-term consent stands until it is taken back', async () => {
    const message = { thing1: { value: '一组停水' } }
    await subscribe('o-long', 'accept', 'T-long')
    for (let times = 0; times < 3; times++)
      expect(await send('o-long', 'T-long', message)).toMatchObject({ errCode: 0 })
    await subscribe('o-long', 'reject', 'T-long')
    expect(await send('o-long', 'T-long', message)).toMatchObject({ errCode: 43101 })
  })

  test('ten senders at once cannot spend one accept twice', async () => {
    await subscribe('o-race', 'accept')
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('o-race')))
    expect(answers.filter(({ errCode }) => errCode === 0)).toHaveLength(1)
    expect(answers.filter(({ errCode }) => errCode === 43101)).toHaveLength(9)
  })

  test('what is wrong with the message itself costs no quota', async () => {
    await subscribe('o-wrong', 'accept')
    expect(await send('o-wrong', 'T-none')).toMatchObject({ errCode: 40037 })
    expect(await send('o-wrong', 'T-once', { thing1: { value: '好' } })).toMatchObject({ errCode: 47003 })
    expect(await send('', 'T-once')).toMatchObject({ errCode: 40003 })
    expect(await send('o-wrong', 'T-once', GOOD, 'p'.repeat(1025))).toMatchObject({ errCode: 41030 })
    expect(await send('o-wrong')).toMatchObject({ errCode: 0 })
  })

  test('accepted messages are there, newest first, for one person or for all', async () => {
    await subscribe('o-list', 'accept')
    await subscribe('o-list', 'accept')
    await send('o-list', 'T-once', GOOD, 'pages/home/home?id=1')
    await send('o-list', 'T-once', { ...GOOD, phrase2: { value: '已办结' } })
    const { messages } = await world.get('/sim/messages?touser=o-list')
    expect(messages.map(({ data }: { data: object }) => data)).toEqual([
      { thing1: '养老金申领', phrase2: '已办结' },
      { thing1: '养老金申领', phrase2: '已受理' },
    ])
    expect(messages[1]).toMatchObject({
      touser: 'o-list',
      title: '办件进度',
      page: 'pages/home/home?id=1',
      fields: ONCE.fields,
    })
    expect((await world.get('/sim/messages?limit=1')).messages[0].msgid).toBe(messages[0].msgid)
  })
})

describe('faults on order', () => {
  afterEach(() => world.post('/sim/faults', {}))

  test('the next two sends fail with the code, the third goes through', async () => {
    await subscribe('o-fault', 'accept')
    await world.post('/sim/faults', { openapi: { api: 'subscribeMessage.send', code: 45009, times: 2 } })
    expect([await send('o-fault'), await send('o-fault'), await send('o-fault')].map(({ errCode }) => errCode)).toEqual(
      [45009, 45009, 0],
    )
  })

  test('an answer that is lost: the message was sent although the caller hears an error', async () => {
    await subscribe('o-lost', 'accept')
    await world.post('/sim/faults', { openapi: { api: 'subscribeMessage.send', phase: 'after' } })
    expect(await send('o-lost')).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('504') })
    expect((await world.get('/sim/messages?touser=o-lost')).messages).toHaveLength(1)
  })

  test('skips the first, strikes the second; slowness alone harms nothing; a database fault has its code', async () => {
    await world.post('/sim/indexes', [{ collection: 'faulty' }])
    const write = () => world.probe('write', { collection: 'faulty', data: { n: 1 } })
    await world.post('/sim/faults', { db: [{ api: 'insertDocument', code: 'DATABASE_REQUEST_FAILED', after: 1 }] })
    expect(await write()).toHaveProperty('_id')
    expect(await write()).toMatchObject({ errCode: -502001 })
    expect(await write()).toHaveProperty('_id')
    await world.post('/sim/faults', { db: { api: '*', latency: 150 } })
    const started = Date.now()
    expect(await write()).toHaveProperty('_id')
    expect(Date.now() - started).toBeGreaterThan(140)
    expect((await world.get('/sim/faults')).faults).toEqual([])
  })

  test('a wish that makes no sense is refused', async () => {
    expect((await world.post('/sim/faults', { db: { api: '*', times: 'many' } })).error.code).toBe('INVALID_PARAM')
  })
})

describe('other open interfaces', () => {
  test('a phone number is told once per code, and not after five minutes', async () => {
    await world.post('/sim/people', [
      { openid: 'o-zhao', role: 'resident', name: '赵测试', area: '普子岭', phone: '19900001234' },
    ])
    const { code } = await world.post('/sim/phone-code', { openid: 'o-zhao' })
    const { phoneInfo } = await call('phonenumber.getPhoneNumber', { code })
    expect(phoneInfo).toMatchObject({ phoneNumber: '19900001234', purePhoneNumber: '19900001234', countryCode: '86' })
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
    expect(await call('phonenumber.getPhoneNumber', { code: 'made-up' })).toMatchObject({ errCode: 40029 })
    const late = await world.post('/sim/phone-code', { openid: 'o-stranger' })
    await world.post('/sim/clock', { advance: '6m' })
    expect(await call('phonenumber.getPhoneNumber', { code: late.code })).toMatchObject({ errCode: 40029 })
    await world.post('/sim/clock', { real: true })
  })

  test('text is judged', async () => {
    const check = (content: string) => call('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'o-1' })
    expect((await check('路灯坏了')).result).toEqual({ suggest: 'pass', label: 100 })
    expect((await check('这是测试违规内容')).result).toEqual({ suggest: 'risky', label: 21000 })
    expect((await check('测试存疑')).result.suggest).toBe('review')
  })

  test('a picture gets a trace id', async () => {
    const data = { mediaUrl: `${world.simulator.url}/files/a.jpg`, mediaType: 2, version: 2, scene: 1, openid: 'o-1' }
    expect(await call('security.mediaCheckAsync', data)).toMatchObject({ errCode: 0, traceId: expect.any(String) })
  })

  test('a code can be scanned and leads to the page with the scene', async () => {
    const { contentType, base64 } = await call('wxacode.getUnlimited', { scene: 'g=07', page: 'pages/home/home' })
    expect(contentType).toBe('image/png')
    const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
    const url = new URL(jsQR(new Uint8ClampedArray(data), width, height)!.data)
    expect(url.pathname).toBe('/phone/')
    expect(Object.fromEntries(url.searchParams)).toEqual({ path: 'pages/home/home', scene: 'g=07' })
    expect(await call('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).toMatchObject({ errCode: 40169 })
  })

  test('an interface we do not stand in for is not silently accepted', async () => {
    expect(await call('customerServiceMessage.send', { touser: 'o-1' })).toMatchObject({ errCode: -604101 })
  })
})
