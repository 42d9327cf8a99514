import { traditionalPairs } from '../../scripts/catalog-search-index'
import { services } from '../volunteering'
import { catalogData } from './catalog-data'
import { notHereIn } from './not-here'
import { findMatters } from './rules'
import { SIMPLIFIED } from './traditional.rules'

/** @returns what is found, items by their id, everything else as "group:id" */
async function found(query: string): Promise<string[]> {
  const { summaries, notHere, bannedCertificates } = await catalogData()
  const groups = {
    elsewhere: notHereIn(notHere, null),
    banned: bannedCertificates.map((paper) => ({ ...paper, id: paper.name })),
    service: services,
    notice: [{ id: 'n1', name: '周三上午停水通知' }],
  }
  return findMatters(summaries, groups, query).map((one) =>
    one.kind === 'item' ? one.item.id : `${one.group}:${one.id}`,
  )
}

describe('what is not handled here is said, not guessed at', () => {
  test.each([
    ['居住证', 'elsewhere:residence-permit'],
    ['孩子上户口', 'elsewhere:household-registration'],
    ['身份证丢了', 'elsewhere:identity-card'],
    ['身份证', 'elsewhere:identity-card'],
    ['公积金怎么取', 'elsewhere:housing-fund'],
    ['驾照到期了', 'elsewhere:driving-licence'],
    ['学校', 'elsewhere:school-enrolment'],
    ['娃儿转学', 'elsewhere:school-enrolment'],
    ['停水', 'elsewhere:water'],
    ['办营业执照', 'elsewhere:business-licence'],
    ['老板不发工资', 'elsewhere:labour-dispute'],
    ['房产证过户', 'elsewhere:property-certificate'],
    ['居委会电话', 'elsewhere:neighbourhood-office'],
    ['办护照', 'elsewhere:passport'],
    ['无犯罪证明', 'elsewhere:no-crime-record'],
    ['電錶壞了停電', 'elsewhere:power'],
    ['楼上漏水', 'elsewhere:property-management'],
    ['贫困证明', 'banned:居民财产证明'],
    ['亲属关系证明', 'banned:亲属关系证明'],
    ['单身证明', 'elsewhere:marital-status'],
    ['理发', 'service:haircut'],
    ['热水器坏了', 'service:appliance-repair'],
    ['马桶堵了', 'service:plumbing'],
    ['停水通知', 'notice:n1'],
  ])('%s', async (query, first) => {
    expect((await found(query))[0]).toBe(first)
  })

  test.each(['眼镜丢了', '今天天气怎么样', '今天吃什么', '哈哈哈', '你叫什么名字', '股票', '彩票中奖'])(
    '%s finds no item at all',
    async (query) => {
      expect((await found(query)).filter((id) => !id.includes(':'))).toEqual([])
    },
  )
})

describe('the words of the town', () => {
  test.each([
    ['高齡津貼', 'senior-age-allowance'],
    ['殘疾證', 'disability-card-new'],
    ['領養老金', 'resident-pension-claim'],
    ['醫保報銷', 'medical-reimbursement'],
    ['養佬金', 'resident-pension-claim'],
    ['屋头没得钱', 'dibao-apply'],
    ['坐月子', 'maternity-allowance'],
    ['盲人', 'disability-card-new'],
    ['中风', 'disability-card-new'],
    ['骑电三轮', 'wheelchair-fuel-subsidy'],
  ])('%s', async (query, first) => {
    expect((await found(query))[0]).toBe(first)
  })
  test.each([
    ['买社保', 'resident-pension-enroll'],
    ['交社保', 'resident-pension-enroll'],
    ['聋', 'assistive-device'],
    ['老人80岁有什么补贴', 'elder-care-subsidy'],
    ['老人80岁有什么补贴', 'senior-age-allowance'],
    ['老汉儿走了咋个办', 'resident-pension-cancel-funeral'],
  ])('%s is among the first', async (query, wanted) => {
    expect((await found(query)).slice(0, 4)).toContain(wanted)
  })
})

test('an item that is named is never hidden by an office that is like it', async () => {
  const { summaries } = await catalogData()
  const lost: string[] = []
  for (const { id, everyday, name, alias } of summaries)
    for (const said of [everyday, name, ...alias]) {
      const ids = (await found(said)).slice(0, 4)
      if (!ids.includes(id)) lost.push(`${said} -> ${ids.join(' ')} instead of ${id}`)
    }
  expect(lost.slice(0, 8)).toEqual([])
})

test('every matter of elsewhere is complete, and is found by each of its own words', async () => {
  const { notHere } = await catalogData()
  expect(notHere.length).toBeGreaterThanOrEqual(60)
  expect(new Set(notHere.map(({ id }) => id)).size).toBe(notHere.length)
  const lost: string[] = []
  for (const { id, name, also, office, what, phone } of notHereIn(notHere, null)) {
    expect([id, office.length > 1, what.length > 4, /^\d[\d-]{2,}$/.test(phone)]).toEqual([id, true, true, true])
    for (const said of [...name.split('、'), ...also])
      if (!(await found(said)).slice(0, 4).includes(`elsewhere:${id}`)) lost.push(`${said} of ${id}`)
  }
  expect(lost).toEqual([])
})

test('the table of traditional characters is that of the words in use', () => {
  expect(SIMPLIFIED).toEqual(Object.fromEntries(traditionalPairs()))
})
