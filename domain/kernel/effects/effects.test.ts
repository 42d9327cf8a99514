import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { system } from '../actor'
import { type Aggregate, applied, born } from '../aggregate'
import { logged } from '../log'
import { present } from '../objects/rules'
import { collection, EFFECTS_INDEX } from '../store'
import { carryOut, type EffectKinds, type Outcome } from './carry-out'
import { LEASE } from './effect'
import { sweep } from './sweep'

const things = collection<Aggregate>({ name: 'things', indexes: [EFFECTS_INDEX], retention: { forever: 'test' } })
let world: DomainWorld
let now = Date.parse('2026-11-23T02:00:00Z')
let clock: jest.SpyInstance

beforeAll(async () => {
  world = await startDomainWorld()
  await world.simulator.world.database.createCollection('things')
  await world.simulator.world.database.createIndex('things', EFFECTS_INDEX as never)
  clock = jest.spyOn(Date, 'now').mockImplementation(() => now)
})
afterAll(async () => {
  clock.mockRestore()
  await world.close()
})

/** A kind that notes every run, and does what the test says. */
function kind(repeat: 'safe' | 'never', outcome: () => Promise<Outcome> | Outcome) {
  const runs: string[] = []
  const kinds: EffectKinds = {
    say: {
      repeat,
      run: async (data: { word: string }) => {
        runs.push(data.word)
        return outcome()
      },
    },
  }
  return { runs, kinds }
}

async function thing(id: string, ...words: string[]) {
  const document = born(
    id,
    'A',
    now,
    [],
    words.map((word) => ({ kind: 'say', data: { word } })),
  )
  await things.insert(document)
  return document
}

const stateOf = async (id: string) => Object.values((await things.get(id))?.effects ?? {}).map(({ state }) => state)

test('an effect is carried out once, however many try at the same time', async () => {
  const { runs, kinds } = kind('safe', () => ({ state: 'done' }))
  await thing('crowd', 'hello')
  await Promise.all(Array.from({ length: 12 }, () => carryOut(things, 'crowd', kinds)))
  expect(runs).toEqual(['hello'])
  expect(await things.get('crowd')).toMatchObject({ effects: {}, effectsDueAt: null })
})

test('what fails is tried again later, and in the end given up with its reason', async () => {
  const { runs, kinds } = kind('safe', () => ({ state: 'retry', reason: '对方忙' }))
  await thing('busy', 'knock')
  await carryOut(things, 'busy', kinds)
  await carryOut(things, 'busy', kinds)
  expect(runs).toHaveLength(1)
  for (let i = 0; i < 20; i++) {
    now += 121_000
    await carryOut(things, 'busy', kinds)
  }
  expect(runs).toHaveLength(10)
  const [effect] = Object.values((await things.get('busy'))!.effects)
  expect(effect).toMatchObject({ state: 'failed', reason: '对方忙', tries: 10 })
  expect((await things.get('busy'))!.effectsDueAt).toBeNull()
})

test('an effect whose owner died is run again when that does no harm', async () => {
  const { runs, kinds } = kind('safe', () => new Promise<Outcome>(() => {}))
  await thing('orphan', 'one')
  void carryOut(things, 'orphan', kinds)
  while (runs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const again = kind('safe', () => ({ state: 'done' }))
  await carryOut(things, 'orphan', again.kinds)
  expect(again.runs).toEqual([])
  now += LEASE + 1
  await carryOut(things, 'orphan', again.kinds)
  expect(again.runs).toEqual(['one'])
})

test('an effect that must not happen twice ends as unknown when its owner died', async () => {
  const { runs, kinds } = kind('never', () => new Promise<Outcome>(() => {}))
  await thing('once', 'send')
  void carryOut(things, 'once', kinds)
  while (runs.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  now += LEASE + 1
  await carryOut(things, 'once', kinds)
  expect(runs).toEqual(['send'])
  expect(await stateOf('once')).toEqual(['unknown'])
})

test('a change made while an effect runs is not lost, nor is the effect', async () => {
  const document = await thing('meanwhile', 'first')
  const { kinds } = kind('safe', async () => {
    const change = {
      set: {},
      log: [logged(system, now, 'meanwhile')],
      effects: [{ kind: 'say', data: { word: 'second' } }],
    }
    await things.advance(document, change, now)
    return { state: 'done' }
  })
  await carryOut(things, 'meanwhile', kinds)
  const after = (await things.get('meanwhile'))!
  expect(after.version).toBe(2)
  expect(Object.values(after.effects).map(({ data }) => data.word)).toEqual(['second'])
  expect(after.effectsDueAt).toBe(now)
})

test('what is known from nowhere else is carried out last, and settled before the next of its kind is begun', async () => {
  const runs: string[] = []
  const told = (word: string) => ({ kind: 'tell', data: { word } })
  let isKilled = true
  const kinds: EffectKinds = {
    tell: {
      repeat: 'never',
      settled: 'at once',
      run: async ({ word }: { word: string }) => {
        runs.push(word)
        if (word === 'three' && isKilled) return new Promise<Outcome>(() => {})
        return { state: 'done', note: 'sent' }
      },
    },
    count: {
      repeat: 'safe',
      run: async () => {
        runs.push('counted')
        return { state: 'done' }
      },
    },
  }
  const count = { kind: 'count', data: {} }
  await things.insert(born('told', 'A', now, [], [told('one'), told('two'), told('three'), count]))
  const killed = carryOut(things, 'told', kinds)
  while (!runs.includes('three')) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(runs).toEqual(['counted', 'one', 'two', 'three'])
  now += LEASE + 1
  isKilled = false
  await carryOut(things, 'told', kinds)
  expect(runs).toEqual(['counted', 'one', 'two', 'three'])
  const { effects, carried } = present((await things.get('told')) ?? undefined)
  expect(Object.values(effects).map(({ data, state }) => [data.word, state])).toEqual([['three', 'unknown']])
  expect(carried?.map(({ data }) => data.word)).toEqual(['one', 'two'])
  void killed
})

test('of two who change the same version one is told CONFLICT', async () => {
  const document = await thing('race')
  const change = { set: {}, log: [logged(system, now, 'x')] }
  const results = await Promise.allSettled([
    things.advance(document, change, now),
    things.advance(document, change, now),
  ])
  const lost = results.filter((result) => result.status === 'rejected')
  expect(lost).toEqual([{ status: 'rejected', reason: expect.objectContaining({ code: 'CONFLICT' }) }])
  expect(await things.get('race')).toMatchObject({ version: 2, log: [{ did: 'x' }] })
})

test('what applied() says the document becomes is what the database holds', async () => {
  const document = await thing('same', 'word')
  const change = {
    set: { area: 'B' },
    log: [logged(system, now, 'move')],
    effects: [{ kind: 'say', data: { word: 'more' } }],
  }
  await things.advance(document, change, now)
  expect(await things.get('same')).toEqual(applied(document, change, now))
})

test('a database that hiccups while the outcome is written down does not make it happen twice', async () => {
  // the waits between the tries are real ones: the clock runs on from where this file is
  const started = performance.now()
  const stoodAt = now
  clock.mockImplementation(() => stoodAt + Math.round(performance.now() - started))
  const { runs, kinds } = kind('never', () => {
    world.simulator.world.faults.add({ db: { api: 'modifyDocument', times: 3 } })
    return { state: 'done' }
  })
  await thing('hiccup', 'pay')
  await carryOut(things, 'hiccup', kinds)
  expect(world.simulator.world.faults.list()).toEqual([])
  expect(await stateOf('hiccup')).toEqual([])
  await carryOut(things, 'hiccup', kinds)
  expect(runs).toEqual(['pay'])
  now = Date.now()
  clock.mockImplementation(() => now)
})

test('the sweep finds everything that is due by index, and leaves what is not', async () => {
  const { runs, kinds } = kind('safe', () => ({ state: 'done' }))
  const effects = (i: number) => [{ kind: 'say', data: { word: `w${i}` } }]
  await things.insertMany(Array.from({ length: 120 }, (_, i) => born(`many-${i}`, 'A', now, [], effects(i))))
  const later = born('later', 'A', now, [], [{ kind: 'say', data: { word: 'later' }, notBefore: now + 3600_000 }])
  await things.insert(later)
  await sweep([things], kinds, 60_000)
  // what earlier tests left undone is due as well: these are the words of this test
  const mine = runs.filter((word) => /^w\d+$/.test(word))
  expect(mine.sort()).toEqual(Array.from({ length: 120 }, (_, i) => `w${i}`).sort())
  expect(runs).not.toContain('later')
})
