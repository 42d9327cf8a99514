import { momentOf, set } from '../../domain/kernel'
import { startTown, type Town } from '../../domain/messaging/testing/town'
import { communities } from '../../domain/places/communities'
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
    ['吃饭没', '陪不了您聊天'],
    ['没得啥子事', '有事随时'],
    ['老师证', '县教育局'],
  ])('%s', async (words, part) => expect(await say(words)).toContain(part))
})

test('whoever falls is told 120 and the number of the community, and of no allowance', async () => {
  for (const words of ['老人摔倒了', '婆婆跌倒了爬不起来', '我妈摔了一跤']) {
    const answer = await say(words)
    expect(answer).toContain('120')
    expect(answer).toContain(town.home.phone)
    expect(answer).not.toMatch(/津贴|老年证|不在社区办/)
  }
})

describe('what people say in passing, in whichever words', () => {
  const talk: Record<string, string[]> = {
    在的: [
      '在？',
      '在不',
      '有人没',
      '有没得人',
      '有人在吗？',
      '您好啊',
      '早上好',
      '嗨',
      '你好在吗',
      '请问有人吗',
      'HELLO',
    ],
    不客气: ['感谢你们', '谢谢哈', '3Q', 'Thank you very much', '多谢了', '辛苦啦', '知道了谢谢', '谢谢谢谢'],
    有事随时: ['哦', '嗯嗯', '哈哈哈', '没事了', '不用了', '算了', '好的好的'],
    祝您平安: ['bye', '拜拜', '再见'],
    停不了: ['不要再发了', '怎么取消关注', '别再给我发消息', '退订通知', 'unsubscribe', 'STOP', '取消订阅'],
    替您取消不了: ['取消', '撤回申请', '我要取消点单'],
    对不起: ['傻逼', '你妈的', '垃圾', '什么破东西', '滚', '气死我了', '骗子', '破系统'],
    只看得懂文字: ['？', '。。。', '[微笑]', '/::)', '😀', '❤️', '👍🏻', '[旺柴][旺柴]', '1', '123'],
    不是真人: ['你是谁', '你是机器人吗？', '你是真人吗'],
    用一句话告诉我: ['帮助', 'help', '菜单', '怎么办', '办事', '能办什么', '急'],
    我的办件: ['进度', '办到哪了', '我的办件', 'PZL20261126-ABC123'],
    '12315': ['投诉', '我要投诉', '我要举报'],
    '119': ['救命', '着火了', '我想死', '不想活了', '有人打人'],
    身份证号只在小程序: ['510821194503072214'],
    待回名单: [
      '转接人工',
      '找人',
      '叫人来',
      '找书记',
      '找网格员',
      '联系社区',
      '打电话给我',
      '给我回个电话',
      '麻烦帮我转人工',
    ],
    'reply 人工': ['What time do you open', 'I lost my ID card'],
  }
  test.each(Object.entries(talk).flatMap(([part, said]) => said.map((words) => [words, part])))(
    '%s',
    async (words, part) => expect(await say(words)).toContain(part),
  )
  test.each(['你们电话多少', '联系方式', '地址', '你们在哪', '几点上班', '周末上班吗'])('%s', async (words) => {
    const answer = await say(words)
    expect(answer).toContain(town.home.phone)
    expect(answer).toContain(town.home.address)
  })
  test('a sentence that only begins so is a question', async () => {
    expect(await say('垃圾清运费在哪里交')).not.toContain('对不起')
    expect(await say('取消低保')).toContain('低保')
    expect(await say('人工耳蜗')).toContain('康复')
    expect(await say('办残疾证')).toContain('残疾证')
  })
  test('thousands of the same character keep nobody waiting', async () => {
    const before = Date.now()
    for (const one of ['哈', '谢', '好', '破', '在']) await say(`${one.repeat(3_000)}x`)
    expect(Date.now() - before).toBeLessThan(5_000)
  })
  test('nothing that the community does itself is sent away', async () => {
    for (const words of ['转党组织关系', '居委会电话']) expect(await say(words)).not.toContain('不在社区办')
  })
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

describe('when somebody is there', () => {
  const at = (moment: string) => jest.spyOn(Date, 'now').mockReturnValue(momentOf(moment) ?? 0)
  /** Signed when it is said. */
  const saidAt = async (moment: string, words: string) => {
    at(moment)
    const pushed = `<MsgType>text</MsgType><Content><![CDATA[${words}]]></Content>`
    return (await push(pushed, query())).body
  }
  afterEach(() => void jest.restoreAllMocks())

  test('the hours stand beside the number, as the community has set them, and the closures of the coming week', async () => {
    expect(await saidAt('2026-11-27T10:00', '眼镜丢了')).toContain('（周一至周五 8:30-12:00 14:00-17:30）。')
    const closures = [{ from: '2026-11-30', to: '2026-12-01', reason: '停电' }]
    await communities.updateWhere({ _id: town.home._id }, { closures: set(closures) })
    // what was read is remembered for a minute
    expect(await saidAt('2026-11-27T10:02', '眼镜丢了')).toContain('近日休息：11月30日至12月1日 停电。')
    expect(await saidAt('2026-12-02T10:00', '眼镜丢了')).not.toContain('近日休息')
  })

  test('whoever wants a person hears from when on one is there: after lunch, after a weekend and a closure', async () => {
    expect(await saidAt('2026-11-27T10:00', '人工')).toContain('工作人员正在上班')
    expect(await saidAt('2026-11-27T13:00', '人工')).toContain('工作人员今天 14:00上班后看得到')
    expect(await saidAt('2026-11-27T20:00', '人工')).toContain('工作人员12月2日 周三 8:30上班后看得到')
    await communities.updateWhere({ _id: town.home._id }, { closures: set([]), hours: set(null) })
    const unsaid = await saidAt('2026-12-03T20:00', '人工')
    expect(unsaid).toContain('工作人员在上班时间看得到。')
    expect(unsaid).toContain(`社区电话${town.home.phone}。`)
  })
})
