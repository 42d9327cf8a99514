import { catalogData } from './catalog-data'
import { notHereIn } from './not-here'
import { findMatters } from './rules'
import { SAID_OF_ANYTHING, subjectsOf } from './subject.rules'

async function found(query: string): Promise<string[]> {
  const { summaries, notHere } = await catalogData()
  const answers = findMatters(summaries, { elsewhere: notHereIn(notHere, null) }, query)
  return answers.map((one) => (one.kind === 'item' ? one.item.id : `${one.group}:${one.id}`))
}

describe('what is said of anything carries no answer over the floor', () => {
  test.each([...SAID_OF_ANYTHING])('%s of a thing that nobody knows', async (word) => {
    expect(await found(`龘靐${word}`)).toEqual([])
    expect(await found(`龘靐的${word}`)).toEqual([])
  })

  test.each(['到期换证', '家里有', '补办', '变更登记', '丢了补办'])('%s alone', async (query) => {
    expect(await found(query)).toEqual([])
  })

  test.each([
    ['行驶证到期换证', 'elsewhere:driving-licence'],
    ['護照到期換證', 'elsewhere:passport'],
    ['居住证到期', 'elsewhere:residence-permit'],
    ['身份证到期换领', 'elsewhere:identity-card'],
    ['残疾证到期换证', 'disability-card-renew'],
    ['学生证丢了补办', 'elsewhere:school-enrolment'],
    ['残疾证丢了补办', 'disability-card-replace'],
    ['公司变更', 'elsewhere:business-licence'],
    ['低保变更', 'dibao-change'],
    ['手机号过户', 'elsewhere:internet'],
    ['家里有蛇', 'elsewhere:wild-animals'],
    ['家里有老鼠', 'elsewhere:pests'],
    ['家里漏电', 'elsewhere:power'],
    ['家里漏气', 'elsewhere:gas'],
    ['停电了打哪个电话', 'elsewhere:power'],
    ['停水了要打啥子电话', 'elsewhere:water'],
    ['停气了该找谁', 'elsewhere:gas'],
    ['个人所得税退税', 'elsewhere:taxes'],
  ])('%s is %s', async (query, first) => {
    expect((await found(query))[0]).toBe(first)
  })
})

test('the subject is what is left when that is taken away', () => {
  expect(subjectsOf('护照到期换证')).toEqual(['护照'])
  expect(subjectsOf('家里有蛇')).toEqual(['蛇'])
  expect(subjectsOf('到期换证')).toEqual([])
})
