import { readFileSync } from 'node:fs'
import path from 'node:path'
import { collections } from '../../domain'
import { type DomainWorld, startDomainWorld } from '../../tests/harness/domain-world'
import { jobs } from './jobs'

const config = JSON.parse(readFileSync(path.join(__dirname, 'config.json'), 'utf8'))
let world: DomainWorld
beforeAll(async () => {
  world = await startDomainWorld()
})
afterAll(() => world.close())

const main = async (event: object) => (await import('./index')).main(event)

test('there is one trigger, the most that the platform allows, and every job can be asked for by name', () => {
  expect(config.triggers).toEqual([{ name: 'tick', type: 'timer', config: '0 */5 * * * * *' }])
  expect([...config.jobs].sort()).toEqual(Object.keys(jobs).sort())
})

test('whatever becomes due is found by an index that begins with its field', () => {
  for (const { when } of Object.values(jobs)) {
    for (const { collection, field } of 'due' in when ? when.due : []) {
      expect(collections).toContain(collection)
      expect(collection.definition.indexes.map(({ keys }) => keys[0]?.[0])).toContain(field)
    }
  }
})

test('the product at rest: a tick is one request', async () => {
  await main({ Type: 'Timer', TriggerName: 'tick' })
  const { requests, examined } = await world.cost(() => main({ Type: 'Timer', TriggerName: 'tick' }))
  expect({ requests, examined }).toEqual({ requests: 1, examined: 1 })
})

test('a job runs by its name; no name of the language is one', async () => {
  expect(await main({ Type: 'Timer', TriggerName: 'orders' })).toEqual({ finished: 0 })
  for (const TriggerName of ['constructor', 'toString', '', undefined])
    expect(await main({ Type: 'Timer', TriggerName })).toEqual({ refused: true })
  expect(await main({ Type: 'Timer', TriggerName: 'tick', userInfo: {} })).toEqual({ refused: true })
})
