import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { countUse, uses } from '.'
import { limits } from './table'

const HOUR = 3600_000
const DAY = 24 * HOUR
let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
})
afterAll(() => world.close())

const TIMED = ['reveals', 'photos', 'photosTakenIn'] as const

const told = (name: (typeof TIMED)[number], who: string, at: number) =>
  countUse(name, who, at).then(
    () => 'done',
    (error: Error) => error.message,
  )

describe.each(TIMED)('%s', (name) => {
  const { most, per, sentence } = limits[name]
  const at = 1_780_000_000_000
  test('a thousand in twenties get through as often as they may, each other reads how to go on', async () => {
    const answers: string[] = []
    for (let round = 0; round < 50; round++)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, () => told(name, 'one', at)))))
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(most)
    expect(new Set(answers.slice(-20))).toEqual(new Set([sentence]))
    expect(await uses.find({})).toEqual(expect.arrayContaining([expect.objectContaining({ count: most })]))
  })

  test('is somebody’s own, and over with its time', async () => {
    expect(await told(name, 'one', at)).toBe(sentence)
    expect(await told(name, 'other', at)).toBe('done')
    expect(await told(name, 'one', at + (per === 'day' ? DAY : HOUR))).toBe('done')
  })

  test('says what is kept or what can be done', () => {
    expect(sentence).toMatch(/。请|。选好|。填的/)
    expect(sentence).toMatch(/管理员|社区/)
  })
})
