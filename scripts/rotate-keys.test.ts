import { randomBytes } from 'node:crypto'
import { type DomainWorld, startDomainWorld } from '../tests/harness/domain-world'

const key = () => randomBytes(32).toString('base64')
let world: DomainWorld

afterAll(() => world.close())

test('after a rotation the old key is not needed any more, and everything can still be found and opened', async () => {
  world = await startDomainWorld()
  const keys = JSON.parse(process.env.SECRET_KEYS ?? '') as { keys: Record<string, string>; index: string }
  const { seal, blindIndex } = await import('../domain/kernel')
  const { people } = await import('../domain/people/person')
  const index = blindIndex('519999194001010010', 'people.idNumber')
  const person = {
    _id: 'p1',
    version: 1,
    area: 'A',
    createdAt: 1,
    updatedAt: 1,
    openid: 'none:p1',
    idIndex: index,
    idNumber: seal('519999194001010010', 'people.idNumber'),
    effects: {},
    effectsDueAt: null,
  }
  await people.insert(person as never)
  const k2 = key()
  process.env.SECRET_KEYS = JSON.stringify({ current: 'k2', keys: { ...keys.keys, k2 }, index: keys.index })
  jest.resetModules()
  const { rotateKeys } = await import('./rotate-keys')
  expect(await rotateKeys()).toEqual({ people: 1 })
  expect(await rotateKeys()).toEqual({})

  process.env.SECRET_KEYS = JSON.stringify({ current: 'k2', keys: { k2 }, index: keys.index })
  jest.resetModules()
  const after = await import('../domain/people/person')
  const kernel = await import('../domain/kernel')
  const found = kernel.present(
    (await after.people.find({ idIndex: kernel.blindIndex('519999194001010010', 'people.idNumber') }))[0],
  )
  expect(kernel.unseal(found.idNumber, 'people.idNumber')).toBe('519999194001010010')
})
