import { catalogData } from './catalog-data'
import { findItems } from './rules'

/** What people say, and the item that must come first (or among the first, after "~"). */
const PHRASES: [said: string, wanted: string][] = [
  ['我想办理养老保险,要准备哪些材料?', 'resident-pension-enroll'],
  ['领养老金', 'resident-pension-claim'],
  ['退休金怎么领', 'resident-pension-claim'],
  ['六十岁了怎么领钱', 'resident-pension-claim'],
  ['养老保险', 'resident-pension-enroll'],
  ['低保', 'dibao-apply'],
  ['吃低保要什么条件', 'dibao-apply'],
  ['家里太穷了没收入', 'dibao-apply'],
  ['低保户家里添了人', '~dibao-change'],
  ['五保户', 'tekun-support'],
  ['家里失火了怎么办', 'temporary-relief'],
  ['80岁老人补贴', 'senior-age-allowance'],
  ['高龄津贴', 'senior-age-allowance'],
  ['我妈八十岁了能领什么钱', '~senior-age-allowance'],
  ['办老年证', 'senior-privilege-card'],
  ['坐公交免费的老年卡', 'senior-privilege-card'],
  ['残疾证', '~disability-card-new'],
  ['残疾证丢了', 'disability-card-replace'],
  ['残疾证到期了', 'disability-card-renew'],
  ['想给爸爸配个轮椅', 'assistive-device'],
  ['厕所装扶手', 'barrier-free-home'],
  ['社保卡掉了', 'social-card-loss-replace'],
  ['办社保卡', 'social-card-apply'],
  ['娃娃医保怎么交', 'medical-enroll'],
  ['新生儿医保', 'medical-enroll'],
  ['外地看病怎么报销', '~remote-medical-filing'],
  ['去成都住院', 'remote-medical-filing'],
  ['住院的医药费想报销', 'medical-reimbursement'],
  ['糖尿病门诊', 'chronic-disease-recognition'],
  ['高血压买药', 'chronic-disease-recognition'],
  ['老人过世了', '~resident-pension-cancel-funeral'],
  ['火化费', 'funeral-fee-relief'],
  ['下岗了没工作', 'unemployment-registration'],
  ['开店想贷点款', 'startup-loan'],
  ['怀孕了要办准生证', 'birth-registration'],
  ['生娃的补贴三千六', 'childcare-subsidy'],
  ['公租房', 'public-rental-housing'],
  ['没房子住', 'public-rental-housing'],
  ['退伍军人优待证', 'veteran-card'],
  ['想当志愿者', 'volunteer-registration'],
  ['独生子女费', 'only-child-parent-reward'],
  ['yanglaojin', 'resident-pension-claim'],
  ['dibao', 'dibao-apply'],
  ['lyl', '~resident-pension-claim'],
  ['cjz', '~disability-card-new'],
  ['gongzufang', 'public-rental-housing'],
  ['shebaoka', 'social-card-apply'],
  ['gongzhufang', 'public-rental-housing'],
  ['高铃津贴', 'senior-age-allowance'],
  ['公祖房', 'public-rental-housing'],
]

describe('finding an item by what people say', () => {
  test.each(PHRASES)('“%s” finds %s', async (said, wanted) => {
    const { summaries } = await catalogData()
    const found = findItems(summaries, said).map(({ id }) => id)
    if (wanted.startsWith('~')) expect(found.slice(0, 3)).toContain(wanted.slice(1))
    else expect(found[0]).toBe(wanted)
  })

  test('asking for pension insurance brings pension items first', async () => {
    const { summaries } = await catalogData()
    const found = findItems(summaries, '我想办理养老保险,要准备哪些材料?').slice(0, 3)
    expect(found.every(({ name }) => name.includes('养老保险'))).toBe(true)
  })

  test('nonsense finds nothing, blanks find nothing', async () => {
    const { summaries } = await catalogData()
    expect(findItems(summaries, '  ')).toEqual([])
    expect(findItems(summaries, '？！。')).toEqual([])
    expect(findItems(summaries, '齉龘靐')).toEqual([])
    expect(findItems(summaries, 'zzzzqqq')).toEqual([])
  })
})
