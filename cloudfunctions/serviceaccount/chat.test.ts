import { startTown, type Town } from '../../domain/messaging/testing/town'
import { main } from './index'
import { pushSignature } from './signature'

let town: Town
beforeAll(async () => {
  town = await startTown()
  process.env.SERVICEACCOUNT_TOKEN = 'demonstration-token'
})
afterAll(() => town.close())

const query = (timestamp = String(Math.floor(Date.now() / 1000))) => ({
  timestamp,
  nonce: 'n1',
  signature: pushSignature('demonstration-token', timestamp, 'n1'),
})
const push = (inner: string, more = query()) =>
  main({
    httpMethod: 'POST',
    queryStringParameters: more,
    body: `<xml><ToUserName>gh_demo</ToUserName><FromUserName>follower-1</FromUserName><CreateTime>1</CreateTime>${inner}</xml>`,
  })
const say = async (words: string) => (await push(`<MsgType>text</MsgType><Content><![CDATA[${words}]]></Content>`)).body

describe('what people say to somebody', () => {
  test.each(['人工', '转人工', '找工作人员', ' 人工服务 '])('%s gives the number of the community', async (words) => {
    const answer = await say(words)
    expect(answer).toContain(town.home.phone)
    expect(answer).not.toContain('康复')
  })
  test.each([
    ['在吗', '在的'],
    ['你好', '在的'],
    ['谢谢', '不客气'],
    ['好的', '有事随时'],
    ['退订', '停不了'],
    ['TD', '停不了'],
    ['人工耳蜗', '康复'],
  ])('%s', async (words, part) => expect(await say(words)).toContain(part))
})

describe('what is not ours', () => {
  test.each([
    ['无犯罪记录证明', '公安'],
    ['亲属关系证明', '社区依法不能开'],
    ['贫困证明', '社区依法不能开'],
    ['孩子上户口', '派出所'],
    ['公积金', '12329'],
    ['停水', '自来水公司'],
    ['理发', '点单'],
    ['眼镜丢了', '没有找到'],
  ])('%s', async (words, part) => {
    const answer = await say(words)
    expect(answer).toContain(part)
    expect(answer).not.toMatch(/^.*1\. /)
  })
  test('what is ours is told as before, in either script', async () => {
    expect(await say('高齡津貼')).toContain('领高龄津贴')
    expect(await say('我想办理养老保险,要准备哪些材料?')).toContain('养老保险')
  })
})

test('pictures, voices that were not understood and places get a sentence', async () => {
  for (const kind of ['image', 'video', 'location', 'link'])
    expect((await push(`<MsgType>${kind}</MsgType>`)).body).toContain('文字')
  expect((await push('<MsgType>voice</MsgType>')).body).toContain('没有听清')
})

describe('what WeChat never sends is refused, not thrown', () => {
  test.each([
    ['a field twice', '<MsgType>text</MsgType><Content>低保</Content><Content>社保</Content>'],
    ['fields inside a field', '<MsgType>text</MsgType><Content><b>低保</b></Content>'],
    ['two types', '<MsgType>text</MsgType><MsgType>event</MsgType><Content>低保</Content>'],
    ['no type', '<Content>低保</Content>'],
    ['too much', `<MsgType>text</MsgType><Content>${'低'.repeat(70_000)}</Content>`],
    [
      'prototypes',
      '<MsgType>text</MsgType><__proto__><x>1</x></__proto__><constructor>1</constructor><Content><x/></Content>',
    ],
  ])('%s', async (_, inner) => {
    expect([200, 400]).toContain((await push(inner)).statusCode)
  })
  test.each(['NaN', '', 'abc', '1e999', '-1', `${Math.floor(Date.now() / 1000)}x`])(
    'a time such as %j',
    async (timestamp) => {
      expect((await push('<MsgType>text</MsgType><Content>低保</Content>', query(timestamp))).statusCode).toBe(403)
    },
  )
})

describe('several communities behind one service account', () => {
  const event = (name: string, key = '') =>
    push(`<MsgType>event</MsgType><Event>${name}</Event><EventKey>${key}</EventKey>`)
  const phone = async () => (await say('人工')).match(/0000-\d+/)?.[0]
  test('whoever came by the code of a community is answered with its number, until they leave', async () => {
    expect((await event('subscribe', `qrscene_c=${town.other._id}`)).body).toContain(town.other.name)
    expect(await phone()).toBe(town.other.phone)
    await event('SCAN', `c=${town.home._id}`)
    expect(await phone()).toBe(town.home.phone)
    await event('SCAN', town.other._id)
    expect(await phone()).toBe(town.other.phone)
    await event('unsubscribe')
    expect(await phone()).toBe(town.home.phone)
  })
  test.each(['', 'qrscene_', 'qrscene_c=nonsense', 'qrscene_c=510821/999/999'])(
    'the code %j is of none',
    async (key) => {
      expect((await event('subscribe', key)).body).toContain('您好')
      if (!key.includes('999')) expect(await phone()).toBe(town.home.phone)
      await event('unsubscribe')
    },
  )
})
