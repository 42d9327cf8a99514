import { isDeepStrictEqual } from 'node:util'
import { adminActions, appActions, collections } from '../../domain'
import { samplePhoto } from '../../scripts/seed/sample-photo'
import { requestId } from '../product/phone-client'
import { type Product, startProduct } from '../product/product'
import { documentRows, kinds, noKinds, type Of, personRows, staffDocumentRows, staffRows } from './all-rows'
import { type Doors, knockAll, openDoors, type Try } from './attempts'
import { holdersOf } from './desks'
import { type DocumentMaker, documentMaker, partOf, storedNow } from './documents'
import type { Becomes, Doc, DocumentRow, PersonRow, StaffDocumentRow, StaffRow } from './kind'
import { leaksIn, leaksInLine, strangersIn } from './leaks'
import { isFar, KNOWN, type KnownKey, plainOf, STAFF, settle, WECHAT, type WeChatKey } from './settlement'

jest.setTimeout(60_000)

let product: Product
let documents: DocumentMaker
let doors: Doors
const printed: string[] = []

beforeAll(async () => {
  product = await startProduct({ demonstration: false, onLine: (line) => printed.push(line) })
  const settlement = await settle(product)
  documents = documentMaker(settlement, await samplePhoto(Date.now()))
  doors = await openDoors(product)
}, 120_000)
afterAll(() => product?.close())

describe('the table', () => {
  test('has a row for every action of the mini-program, and none for what does not exist', () => {
    const named = new Set([...documentRows, ...personRows].map(({ action }) => action))
    expect([...named].sort()).toEqual(Object.keys(appActions).sort())
  })

  test('has a row for every action of the console, and none for what does not exist', () => {
    const named = new Set([...staffDocumentRows, ...staffRows].map(({ action }) => action))
    expect([...named].sort()).toEqual(Object.keys(adminActions).sort())
  })

  test('knows every collection: as a kind that is tried, or as one of which nobody is given a document', () => {
    const told = [...kinds.map(({ documents }) => documents), ...noKinds.map(({ collection }) => collection)]
    // contents of every kind stand in one collection
    expect([...new Set(told.map(({ definition: { name } }) => name))].sort()).toEqual(
      collections.map(({ definition: { name } }) => name).sort(),
    )
  })

  test('tries every kind, in every state of it, at one door at least', () => {
    for (const { kind, states, app, console } of kinds) {
      expect({ kind, states: states.length }).not.toEqual({ kind, states: 0 })
      expect({ kind, states: [...new Set([...app, ...console].map(({ state }) => state))].sort() }).toEqual({
        kind,
        states: [...states].sort(),
      })
    }
  })
})

/** Tries that must fail share one document each; whoever may do it gets one of their own. */
async function tryAll(door: 'app' | 'admin', tries: Try[], shared: Doc[]): Promise<string[]> {
  const before = await Promise.all(shared.map(storedNow))
  const wrong = await knockAll(doors, door, tries)
  const after = await Promise.all(shared.map(storedNow))
  shared.forEach(({ kind, id }, i) => {
    if (!before[i] || !isDeepStrictEqual(before[i], after[i])) wrong.push(`${kind} ${id} was changed`)
  })
  return wrong
}

const named = <Row extends { action: string }>(rows: Row[], more: (row: Row) => string) =>
  rows.map((row) => [`${row.action} (${more(row)})`, row] as const)

describe('at the mini-program’s door, on one’s own document, another’s, and another community’s', () => {
  const rows = named(documentRows, ({ kind }) => kind)
  test.each(rows)('%s is done by those whom the table names, by nobody else', async (_, row) => {
    const { tries, shared } = await triesOf(row)
    expect(await tryAll('app', tries, shared)).toEqual([])
  })

  async function triesOf(row: Of<DocumentRow>) {
    const shared: Doc[] = []
    const tries: Try[] = []
    const owners = row.of.isOwnerless ? SETTLED : OWNERS
    for (const owner of owners) {
      const common = await documents.make(row.kind, owner)
      shared.push(common)
      // the documents of one resident here and one next door are tried by everybody, the rest by their owners
      const whoTries: WeChatKey[] = owner === 'owner' || owner === 'far' ? [...WECHAT] : [owner]
      for (const who of whoTries) {
        const part = partOf(who, common)
        const may = row.may.includes(part)
        const doc = may ? await documents.make(row.kind, owner) : common
        if (may) become(doc, row, row.becomes?.(who))
        const told = row.told?.parts.some((one) => one === part) ? row.told.code : undefined
        tries.push({ ...about(row), who, on: `${row.kind} as ${part}`, input: row.input(doc, who), may, told })
      }
    }
    return { tries, shared }
  }
})

/** Whoever did it has to do with it from then on. */
function become(doc: Doc, { of }: Of<object>, becomes: Becomes | undefined): void {
  if (becomes?.state) doc.kind = `${of.kind}.${becomes.state}`
  if (becomes?.holders) doc.holders = { ...doc.holders, ...becomes.holders }
}

/** A resident here and one next door. */
const SETTLED: KnownKey[] = ['owner', 'far']
const OWNERS: KnownKey[] = KNOWN.filter((key) => !isFar(key) || key === 'far')

const about = ({ action, shows = [], showsOwn }: Pick<PersonRow, 'action' | 'shows' | 'showsOwn'>) => ({
  action,
  shows,
  showsOwn,
})

describe('at the console’s door, in one’s own community, next door, and about a disability', () => {
  const rows = named(staffDocumentRows, ({ kind }) => kind)
  test.each(rows)('%s is done by those whom the table names, by nobody else', async (_, row) => {
    const { tries, shared } = await triesOf(row)
    expect(await tryAll('admin', tries, shared)).toEqual([])
  })

  async function triesOf(row: Of<StaffDocumentRow>) {
    const shared: Doc[] = []
    const tries: Try[] = []
    for (const [owner, sensitive] of whose(row)) {
      const common = await documents.make(row.kind, owner, sensitive)
      shared.push(common)
      const may = holdersOf(row.may, common)
      const waiting = holdersOf(row.notTheirTurn ?? [], common)
      for (const who of STAFF) {
        const doc = may.includes(who) ? await documents.make(row.kind, owner, sensitive) : common
        if (doc !== common) become(doc, row, row.becomes?.(doc))
        const told = waiting.includes(who) ? 'NOT_NOW' : undefined
        const on = `${sensitive ? 'sensitive ' : ''}${row.kind} of ${owner}`
        tries.push({ ...about(row), who, on, input: row.input(doc), may: may.includes(who), told })
      }
    }
    return { tries, shared }
  }

  const whose = ({ of }: Of<StaffDocumentRow>): [KnownKey, boolean][] => [
    ['owner', false],
    ['far', false],
    ...(of.hasSensitive ? [['owner', true] as [KnownKey, boolean]] : []),
  ]
})

describe('about nobody’s document', () => {
  const first = ({ last }: PersonRow | StaffRow) => !last

  const tryPerson = async (row: PersonRow) => {
    const tries = WECHAT.map((who) => ({
      ...about(row),
      who,
      on: isFar(who) ? 'next door' : 'home',
      input: row.input(who),
      may: row.may.includes(who),
    }))
    expect(await tryAll('app', tries, [])).toEqual([])
  }
  const tryStaff = async (row: StaffRow) => {
    const tries = await Promise.all(
      STAFF.map(async (who) => ({
        ...about(row),
        who,
        on: 'nothing',
        input: await row.input(who),
        may: row.may.includes(who),
      })),
    )
    expect(await tryAll('admin', tries, [])).toEqual([])
  }

  test.each(named(personRows.filter(first), () => 'app'))('%s is for those whom the table names', (_, row) =>
    tryPerson(row),
  )
  test.each(named(staffRows.filter(first), () => 'console'))('%s is for those whom the table names', (_, row) =>
    tryStaff(row),
  )
  test.each(
    named(
      personRows.filter(({ last }) => last === 'changed'),
      () => 'app, last',
    ),
  )('%s is for those whom the table names', (_, row) => tryPerson(row))
  test.each(
    named(
      personRows.filter(({ last }) => last === 'known'),
      () => 'app, after all else',
    ),
  )('%s is for those whom the table names', (_, row) => tryPerson(row))
  test.each(
    named(
      staffRows.filter(({ last }) => last),
      () => 'console, last',
    ),
  )('%s is for those whom the table names', (_, row) => tryStaff(row))
})

test('on a day when the database fails, the answer and what is printed keep quiet too', async () => {
  const before = printed.length
  const { idNumber, phone } = plainOf('neighbour')
  const told = { name: '样例', idNumber, phone, buildingId: 'b1', unit: '1', room: '101', consent: true }
  for (const phase of ['before', 'after']) {
    await product.sim('faults', { db: { api: 'modifyDocument', phase } })
    const input = { requestId: requestId(), ...told }
    const one = { action: 'people.saveProfile', who: 'neighbour' as const, on: 'home', input, may: false, shows: [] }
    expect(await doors.knock('app', { ...one, told: 'UPSTREAM' })).toBeNull()
    await product.sim('faults', {})
  }
  expect(printed.length).toBeGreaterThan(before)
})

describe('in all that was answered', () => {
  test('no document is named to somebody for whom it does not exist', () => {
    expect(doors.given.length).toBeGreaterThan(1000)
    expect(doors.given.flatMap((given) => strangersIn(given, documents.known))).toEqual([])
  })

  test('no ID number, phone, bank card or door number is told but where the table says so', () => {
    expect(doors.given.flatMap(leaksIn)).toEqual([])
  })

  test('and none of them in what the functions printed', () => {
    expect(printed.flatMap(leaksInLine)).toEqual([])
  })
})
