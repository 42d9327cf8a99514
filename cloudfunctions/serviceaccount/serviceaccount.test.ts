import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { main } from './index'
import { pushSignature } from './signature'

const token = 'demonstration-token'
const signed = (extra: Record<string, string> = {}, at = Date.now()) => {
  const timestamp = String(Math.floor(at / 1000))
  return { timestamp, nonce: 'n1', signature: pushSignature(token, timestamp, 'n1'), ...extra }
}
const push = (inner: string) =>
  main({
    httpMethod: 'POST',
    queryStringParameters: signed(),
    body: `<xml><ToUserName><![CDATA[gh_demo]]></ToUserName><FromUserName><![CDATA[follower-1]]></FromUserName><CreateTime>1</CreateTime>${inner}</xml>`,
  })

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  process.env.SERVICEACCOUNT_TOKEN = token
})
afterAll(() => world.close())

test('answers WeChat when it verifies the address', async () => {
  expect(await main({ httpMethod: 'GET', queryStringParameters: signed({ echostr: 'hello' }) })).toMatchObject({
    statusCode: 200,
    body: 'hello',
  })
})

test('refuses a wrong signature, none at all, and one of yesterday', async () => {
  expect(
    await main({ httpMethod: 'GET', queryStringParameters: { ...signed(), signature: 'f'.repeat(40) } }),
  ).toMatchObject({ statusCode: 403 })
  expect(await main({ httpMethod: 'GET' })).toMatchObject({ statusCode: 403 })
  expect(
    await main({ httpMethod: 'POST', queryStringParameters: signed({}, Date.now() - 86_400_000), body: '' }),
  ).toMatchObject({ statusCode: 403 })
})

test('a resident who asks in their own words is told the matching items', async () => {
  const answer = await push('<MsgType>text</MsgType><Content><![CDATA[我想办理养老保险,要准备哪些材料?]]></Content>')
  expect(answer.body).toContain('<ToUserName><![CDATA[follower-1]]></ToUserName>')
  expect(answer.body).toContain('养老')
})

test('words that match nothing get a way on, and a new follower is greeted', async () => {
  expect((await push('<MsgType>text</MsgType><Content><![CDATA[zzzzqqqq]]></Content>')).body).toContain('没有找到')
  expect((await push('<MsgType>event</MsgType><Event>subscribe</Event>')).body).toContain('便民服务')
  expect((await push('<MsgType>event</MsgType><Event>unsubscribe</Event>')).body).toBe('success')
})

test('what is not a message is refused, not thrown', async () => {
  expect(await main({ httpMethod: 'POST', queryStringParameters: signed(), body: 'not xml' })).toMatchObject({
    statusCode: 400,
  })
})

test.each(['NaN', '', 'now', '1e400'])('a signature over the time “%s” is not taken', async (timestamp) => {
  const query = { timestamp, nonce: 'n1', signature: pushSignature(token, timestamp, 'n1'), echostr: 'hello' }
  expect(await main({ httpMethod: 'GET', queryStringParameters: query })).toMatchObject({ statusCode: 403 })
})

const TEXT = '<MsgType>text</MsgType><Content>低保</Content>'
test.each([
  ['the sender twice', `${TEXT}<FromUserName>follower-2</FromUserName>`],
  ['the kind twice', `${TEXT}<MsgType>event</MsgType>`],
  ['the words in a tag of their own', '<MsgType>text</MsgType><Content><b>低保</b></Content>'],
  ['words a hundred deep', `<MsgType>text</MsgType><Content>${'<a>'.repeat(100)}低保${'</a>'.repeat(100)}</Content>`],
  [
    'an event key that is a list',
    '<MsgType>event</MsgType><Event>SCAN</Event><EventKey>a</EventKey><EventKey>b</EventKey>',
  ],
  ['what was heard twice', '<MsgType>voice</MsgType><Recognition>低保</Recognition><Recognition>社保</Recognition>'],
  ['a hundred thousand characters', `<MsgType>text</MsgType><Content>${'低'.repeat(100_000)}</Content>`],
  ['NaN for words', '<MsgType>text</MsgType><Content>NaN</Content>'],
  ['NaN for a kind', '<MsgType>NaN</MsgType><Content>1e400</Content>'],
  ['words that are empty tags', '<MsgType>text</MsgType><Content/>'],
  [
    'names of a prototype',
    '<MsgType>text</MsgType><Content>低保</Content><__proto__><x>1</x></__proto__><constructor>1</constructor>',
  ],
  ['entities in entities', '<MsgType>text</MsgType><Content>&lol;&#x0;&amp;amp;</Content>'],
])('%s is answered or refused, never thrown', async (_what, inner) => {
  const { statusCode } = await push(inner)
  expect([200, 400]).toContain(statusCode ?? 200)
})
