import { adminActions, appActions } from '../../domain'
import type { AnyAction } from '../../domain/kernel/action'
import { EACH, textFields } from '../../domain/kernel/seen-by'
import { samplePhoto } from '../../scripts/seed/sample-photo'
import type { ConsoleClient } from '../product/console-client'
import { type Product, startProduct } from '../product/product'
import { documentRows, personRows, staffDocumentRows, staffRows } from './all-rows'
import { holdersOf } from './desks'
import { type DocumentMaker, documentMaker, partOf, storedNow } from './documents'
import type { Doc } from './kind'
import { openidOf, SIGNED_IN, type StaffKey, settle, WECHAT, type WeChatKey } from './settlement'

jest.setTimeout(60_000)

type Door = 'app' | 'admin'

/** Every text that others read, by action and path. A new one must be said here, and so must one that is none any more. */
const READ_BY_OTHERS: Record<Door, Record<string, string[]>> = {
  app: {
    'casework.collect': ['note'],
    'casework.rate': ['tags.*', 'comment'],
    'casework.supplement': ['note'],
    'casework.withdraw': ['reason'],
    'people.actFor': ['relation', 'unit', 'room'],
    'people.saveDependent': ['relation', 'unit', 'room'],
    'people.saveProfile': ['unit', 'room'],
    'volunteering.cancel': ['reason'],
    'volunteering.change': ['place.unit', 'place.room', 'place.text', 'note'],
    'volunteering.giveBack': ['reason'],
    'volunteering.order': ['place.unit', 'place.room', 'place.text', 'note'],
    'volunteering.rate': ['comment'],
    'volunteering.register': ['intro'],
  },
  admin: {
    'casework.accept': ['note'],
    'casework.close': ['note'],
    'casework.decide': ['reason'],
    'casework.deliver': ['how', 'note'],
    'casework.handOver': ['note'],
    'casework.notAccept': ['reason', 'wayOn'],
    'casework.requestPickup': ['note'],
    'casework.requestSupplement': ['materials.*.reason', 'note'],
    'messaging.revealCallback': ['reason'],
    'people.allowActFor': ['reason'],
    'people.correct': ['reason', 'unit', 'room'],
    'people.endTie': ['reason'],
    'people.find': ['reason'],
    'people.get': ['reason'],
    'people.link': ['reason'],
    'people.merge': ['reason'],
    'people.noteDeath': ['reason'],
    'people.rebind': ['reason'],
    'people.reveal': ['reason'],
    'people.transferOut': ['reason'],
    'people.unlink': ['reason'],
    'people.vouch': ['reason'],
    'places.saveSettings': ['address', 'closures.*.reason', 'extraDays.*.reason'],
    'publishing.save': ['title', 'html', 'category', 'answers.*', 'answers.*.*'],
    'publishing.withdraw': ['reason'],
    'volunteering.cancel': ['reason'],
    'volunteering.reveal': ['reason'],
    'volunteering.withdrawConfirmation': ['note', 'reason'],
  },
}

/** What no person words, wherever it stands: ids, days, files, what is chosen from a list. */
const NO_TEXTS = [
  ...['requestId', 'after', 'version', 'kind', 'grid', 'status.*', 'ids.*', 'key', 'validUntil', 'code', 'phoneCode'],
  ...['account', 'sessionId', 'from', 'to'],
  ...['askId', 'callbackId', 'carerId', 'caseId', 'communityId', 'itemId', 'noticeId', 'orderId', 'personId'],
  ...['serviceId', 'volunteerId', 'workerId', 'forDependent', 'buildingId', 'place.buildingId', 'form.*.buildingId'],
  ...['materials.*', 'materials.*.key', 'materials.*.files.*', 'photos.*', 'skills.*'],
  ...['audience.grids.*', 'audience.tags.*', 'closures.*.from', 'closures.*.to', 'extraDays.*.day'],
]

/** Words of people that have rules of their own, which leave no room for others. */
const OF_OWN_RULES = [
  ...['actFor', 'askedAtDoor', 'correct', 'link', 'saveDependent', 'saveProfile'].flatMap((one) => [
    `people.${one} name`,
    `people.${one} idNumber`,
  ]),
  ...['actFor', 'correct', 'link', 'saveDependent', 'saveProfile'].map((one) => `people.${one} phone`),
  // looked for, and kept nowhere
  'people.find words',
  'places.saveSettings phone',
  // one of the answers that the question offers
  'catalog.precheck answers.*',
  'staff.login password',
  'publishing.upload base64',
]

const ACTIONS: Record<Door, Record<string, AnyAction>> = { app: appActions, admin: adminActions }
const DOORS: Door[] = ['app', 'admin']
const eachAction = DOORS.flatMap((door) =>
  Object.entries(ACTIONS[door]).map(([action, { definition }]) => ({
    door,
    action,
    fields: textFields(definition.input),
  })),
)

test('every text that others read is told here, and no other', () => {
  const found: typeof READ_BY_OTHERS = { app: {}, admin: {} }
  for (const { door, action, fields } of eachAction) {
    const paths = fields.filter(({ seen }) => seen?.by === 'others').map(({ path }) => path.join('.'))
    if (paths.length > 0) found[door][action] = [...new Set(paths)]
  }
  expect(found).toEqual(READ_BY_OTHERS)
})

test('of every other text somebody has said who reads it, or that no person words it', () => {
  const untold = eachAction.flatMap(({ action, fields }) =>
    fields
      .filter(({ seen }) => !seen)
      .map(({ path }) => path.join('.'))
      .filter((path) => !NO_TEXTS.includes(path))
      .map((path) => `${action} ${path}`),
  )
  expect([...new Set(untold)].sort()).toEqual([...OF_OWN_RULES].sort())
})

describe('what WeChat refuses is refused, whoever wrote it', () => {
  let product: Product
  let documents: DocumentMaker
  const sessions = new Map<StaffKey, ConsoleClient>()

  beforeAll(async () => {
    product = await startProduct({ demonstration: false })
    documents = documentMaker(await settle(product), await samplePhoto(Date.now()))
    for (const key of SIGNED_IN) sessions.set(key, await product.console(key))
  }, 120_000)
  afterAll(() => product?.close())

  const cases = DOORS.flatMap((door) =>
    Object.entries(READ_BY_OTHERS[door]).flatMap(([action, paths]) =>
      paths.map((path): [string, string, Door] => [action, path, door]),
    ),
  )

  test.each(cases)('%s %s', async (action, path, door) => {
    const { ask, doc } = await somebodyWhoMay(action, door)
    const before = doc && (await storedNow(doc))
    const answer = await ask(path)
    expect(answer.ok ? 'done' : answer.error).toMatchObject({
      code: 'REJECTED_CONTENT',
      fields: { [path.replaceAll(EACH, '0')]: expect.any(String) },
    })
    expect(doc && (await storedNow(doc))).toEqual(before)
  })

  /** Somebody to whom the table of the matrix gives this action, with what they say. */
  async function somebodyWhoMay(action: string, door: Door) {
    const row = (door === 'app' ? documentRows : staffDocumentRows).find((one) => one.action === action)
    const doc = row ? await documents.make(row.kind, 'owner') : null
    return { doc, ask: door === 'app' ? resident(action, doc) : await staff(action, doc) }
  }

  function resident(action: string, doc: Doc | null) {
    const row = documentRows.find((one) => one.action === action)
    const about = personRows.find((one) => one.action === action)
    const who = doc ? WECHAT.find((key) => row?.may.includes(partOf(key, doc))) : about?.may[0]
    if (!who) throw new Error(`nobody of WeChat may ${action}`)
    const input = (key: WeChatKey) => (row && doc ? row.input(doc, key) : about?.input(key))
    return (path: string) => product.phone(openidOf(who)).ask(action, withRefused(input(who) ?? {}, path))
  }

  async function staff(action: string, doc: Doc | null) {
    const row = staffDocumentRows.find((one) => one.action === action)
    const about = staffRows.find((one) => one.action === action)
    const who = row && doc ? holdersOf(row.may, doc)[0] : about?.may[0]
    const session = who && sessions.get(who)
    if (!session) throw new Error(`nobody of the staff may ${action}`)
    const input = (row && doc ? row.input(doc) : await about?.input(who)) ?? {}
    return (path: string) => session.ask(action, withRefused(input, path))
  }
})

/** What a row of a list has besides, where the list is empty in the matrix. */
const ROWS: Record<string, object> = {
  'closures.*.reason': { from: '2027-01-04', to: '2027-01-05' },
  'extraDays.*.reason': { day: '2027-01-09' },
}

/** The input with a word in it that the stand-in of WeChat's check refuses. */
function withRefused(input: object, path: string): object {
  const [first = '', ...more] = path.split('.')
  return {
    ...input,
    [first]: put(first === 'answers' ? undefined : new Map<string, unknown>(Object.entries(input)).get(first), more),
  }

  function put(value: unknown, [key, ...rest]: string[]): unknown {
    if (key === undefined) return '测试违规'
    const inner = value instanceof Object ? new Map<string, unknown>(Object.entries(value)) : new Map<string, unknown>()
    // a record: its keys are those of the form
    if (key === EACH && value === undefined && first === 'answers')
      return { 0: rest.length > 0 ? [put(null, [])] : put(null, []) }
    if (key === EACH) return [put(inner.get('0') ?? ROWS[path], rest)]
    return Object.fromEntries([...inner, [key, put(inner.get(key), rest)]])
  }
}
