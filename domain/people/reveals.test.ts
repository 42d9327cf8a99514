import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { HOME, settleNeighbourhood } from '../../tests/harness/neighbourhood'
import { recordReveal } from './reveals'

let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
  await settleNeighbourhood()
  const looked = {
    personId: 'person-o-resident',
    caseId: null,
    area: HOME,
    field: 'phone',
    by: { id: 's1', name: '李样例', title: '窗口' },
  }
  for (let count = 0; count < 130; count++)
    await recordReveal({ ...looked, reason: `第${count}次` }, Math.floor(count / 2), `look-${count}`)
})
afterAll(() => world.close())

const looks = async (input: object) => (await world.app('o-resident', 'people.reveals', input)).data

test('every look can be read, however many there are, the newest first and each once', async () => {
  const first = await looks({})
  expect(first.rows).toHaveLength(100)
  const rest = await looks({ after: first.next, limit: 50 })
  expect(rest).toMatchObject({ next: null })
  const all = [...first.rows, ...rest.rows]
  expect(new Set(all.map(({ reason }: { reason: string }) => reason)).size).toBe(130)
  const times = all.map(({ at }: { at: number }) => at)
  expect(times).toEqual([...times].sort((a, b) => b - a))
})
