import { catalogData } from './catalog-data'
import { CONCEPTS, conceptsIn } from './concepts.rules'
import { likenessOfMeaning, meaningsOf } from './meaning.rules'

test.each([
  ['我妈今年七十二了', ['满60', '老人']],
  ['外婆1943年生的', ['满80', '老人']],
  ['八十几的老太太', ['满80']],
  ['娃儿两岁半', ['三岁下', '孩子']],
  ['妈老汉都走了，跟着叔叔', ['双亡', '死']],
  ['屋头没得收入', ['穷']],
  ['社保卡插进去机器读不出来', ['社卡', '坏']],
])('%s tells of %j', (said, told) => {
  expect([...conceptsIn(said)]).toEqual(expect.arrayContaining(told))
})

test.each([
  ['工资两千七百块', '满60'],
  ['住院花了80万', '满80'],
  ['我们刚60平的房子', '满60'],
  ['户口迁走了', '死'],
  ['要不要办', '销'],
])('%s does not tell of %s', (said, concept) => {
  expect(conceptsIn(said).has(concept)).toBe(false)
})

test('meanings are made of concepts that are recognised, and every concept means something', async () => {
  const { summaries, notHere } = await catalogData()
  const used = new Set(
    [...summaries, ...notHere].flatMap(({ means = [] }) => means).flatMap((one) => one.split(/[ /]/)),
  )
  expect([...used].filter((name) => !CONCEPTS.includes(name))).toEqual([])
  expect(CONCEPTS.filter((name) => !used.has(name))).toEqual([])
  expect(summaries.filter(({ means = [] }) => means.length === 0).map(({ id }) => id)).toEqual([])
})

test('the more that says something is told, the better a meaning fits; without its first concept it does not', () => {
  const [card = [], money = []] = meaningsOf([
    ['残证', '残证 丢'],
    ['补贴 丢', '补贴'],
  ])
  const fit = (...told: string[]) => likenessOfMeaning(card, new Set(told))
  expect(fit('残证', '丢')).toBeGreaterThan(fit('残证'))
  expect(fit('残证')).toBeGreaterThan(0)
  expect(fit('丢')).toBe(0)
  expect(likenessOfMeaning(money, new Set(['丢']))).toBe(0)
})
