import { createHmac } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { PLAIN_ITEM } from '../../domain/casework/application/testing/matrix'
import { present } from '../../domain/kernel'
import { samplePhoto } from '../../scripts/seed/sample-photo'
import { FORM } from '../harness/case-maker'
import { HOME } from '../harness/neighbourhood'
import { photo } from '../harness/photos'
import type { ConsoleClient } from '../product/console-client'
import { requestId } from '../product/phone-client'
import { type Product, startProduct } from '../product/product'
import { type DocumentMaker, documentMaker, storedNow } from './documents'
import type { Doc } from './kind'
import { openidOf, personIdOf, SERVICE, settle, type WeChatKey } from './settlement'

jest.setTimeout(60_000)

let product: Product
let documents: DocumentMaker
let clerk: ConsoleClient

beforeAll(async () => {
  product = await startProduct({ demonstration: false })
  documents = documentMaker(await settle(product), await samplePhoto(Date.now()))
  clerk = await product.console('clerk')
}, 120_000)
afterAll(() => product?.close())

const phone = (key: WeChatKey) => product.phone(openidOf(key))
const codeOf = ({ ok, error }: { ok: boolean; error?: { code: string } }) => (ok ? 'done' : error!.code)
const draft = { itemId: PLAIN_ITEM, itemVersion: 1, form: FORM }
const DAY = 24 * 3600_000
/** Ten in the morning in China, some days ahead. */
const tenOClock = (days: number) => (Math.floor(Date.now() / DAY) + days) * DAY + 2 * 3600_000

async function untouched(doc: Doc, attack: () => Promise<unknown>) {
  const before = await storedNow(doc)
  await attack()
  expect(isDeepStrictEqual(await storedNow(doc), before)).toBe(true)
}

describe('who calls is WeChat’s word', () => {
  test('an openid or a person’s id in the input is refused as something unknown', async () => {
    for (const more of [{ openid: openidOf('owner') }, { personId: personIdOf('owner') }, { actor: { id: 'x' } }])
      expect(codeOf(await phone('neighbour').ask('people.me', more))).toBe('BAD_INPUT')
  })

  test('an identity written beside the input changes nothing', async () => {
    const owner = openidOf('owner')
    const event = { action: 'people.me', input: {}, openid: owner, OPENID: owner, userInfo: { openId: owner } }
    const { result } = await called('app', event, openidOf('neighbour'))
    expect(result.data.openid).toBe(openidOf('neighbour'))
  })

  test('nobody applies or orders for a person who is not in their care', async () => {
    const forDependent = personIdOf('owner')
    const saved = await phone('neighbour').ask('casework.saveDraft', {
      requestId: requestId(),
      ...draft,
      materials: {},
      forDependent,
    })
    expect(saved.error).toMatchObject({ code: 'BAD_INPUT', fields: { forDependent: expect.any(String) } })
    const ordered = { requestId: requestId(), serviceId: 'station-haircut', startAt: tenOClock(3), place: {} }
    expect(codeOf(await phone('neighbour').ask('volunteering.order', { ...ordered, forDependent }))).toBe('NOT_FOUND')
  })

  test('staff cannot send somebody without the skill, or from next door', async () => {
    const order = await documents.make('order.waiting', 'owner')
    await untouched(order, async () => {
      for (const key of ['unskilled', 'farVolunteer', 'owner'] as const) {
        const input = { orderId: order.id, version: order.version, volunteerId: personIdOf(key) }
        expect([key, codeOf(await clerk.ask('volunteering.assign', input))]).toEqual([key, 'NOT_NOW'])
      }
    })
  })

  test('a case opens the data of its own applicant only', async () => {
    const { id } = await documents.make('case.submitted', 'owner')
    const look = { caseId: id, personId: personIdOf('neighbour'), field: 'idNumber', reason: '核对身份证号' }
    expect(codeOf(await clerk.ask('people.reveal', look))).toBe('NOT_FOUND')
  })
})

describe('another’s requestId', () => {
  test('makes one’s own draft, never touches theirs', async () => {
    const input = { requestId: requestId(), ...draft, materials: {} }
    const theirs = await phone('owner').ask('casework.saveDraft', input)
    const mine = await phone('neighbour').ask('casework.saveDraft', { ...input, form: {} })
    expect([theirs.ok, mine.ok]).toEqual([true, true])
    expect(mine.data.caseId).not.toBe(theirs.data.caseId)
    const { form } = await phone('owner').call('casework.draft', { caseId: theirs.data.caseId })
    expect(form).toMatchObject({ contributionYears: 15 })
  })

  test('makes one’s own order', async () => {
    const input = { requestId: requestId(), serviceId: 'station-haircut', startAt: tenOClock(4), place: {} }
    const theirs = await phone('owner').ask('volunteering.order', input)
    const mine = await phone('neighbour').ask('volunteering.order', input)
    expect(mine.data.orderId).not.toBe(theirs.data.orderId)
  })

  test('does not give back the answer that they got', async () => {
    const doc = await documents.make('case.supplementing', 'owner')
    const stored = doc.stored as unknown as { materials: Record<string, { files: { fileID: string }[] }> }
    const files = present(stored.materials.m1).files.map(({ fileID }) => fileID)
    const sent = { requestId: requestId(), caseId: doc.id, version: doc.version, materials: { m1: { files } } }
    expect(codeOf(await phone('owner').ask('casework.supplement', sent))).toBe('done')
    for (const key of ['neighbour', 'worker', 'far'] as const)
      expect(codeOf(await phone(key).ask('casework.supplement', sent))).toBe('NOT_FOUND')
  })
})

describe('another’s photo', () => {
  const withPhoto = (fileID: string) => ({
    requestId: requestId(),
    ...draft,
    materials: { m3: { files: [fileID] } },
  })

  test('cannot be handed in as one’s own, neither the upload nor what became of it', async () => {
    const upload = await phone('owner').upload(await photo(77))
    const { data } = await phone('owner').ask('casework.saveDraft', withPhoto(upload))
    const kept = present(data.materials.find(({ key }) => key === 'm3')?.files[0]).fileID
    const second = await phone('owner').upload(await photo(78))
    for (const fileID of [kept, second, second.replace(openidOf('owner'), `${openidOf('neighbour')}/../o-owner`)]) {
      const tried = await phone('neighbour').ask('casework.saveDraft', withPhoto(fileID))
      expect(tried.error).toMatchObject({ code: 'BAD_FILE', fields: { 'materials.m3.files.0': expect.any(String) } })
    }
  })

  test('cannot be shown to a volunteer with one’s order', async () => {
    const fileID = await phone('owner').upload(await photo(79))
    const order = { requestId: requestId(), serviceId: SERVICE, startAt: tenOClock(5), place: {}, photos: [fileID] }
    expect(codeOf(await phone('neighbour').ask('volunteering.order', order))).toBe('BAD_FILE')
  })

  test('cannot be fetched without its link', async () => {
    const upload = await phone('owner').upload(await photo(80))
    const path = upload.replace(/^cloud:\/\/[^/]+\//, '')
    const answer = await fetch(`${product.url}/files/${path}`)
    expect(answer.ok).toBe(false)
  })
})

describe('the console’s session', () => {
  const withCookie = async (cookie: string) => {
    const answer = await fetch(`${product.url}/api/admin/staff.me`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `puziling_session=${cookie}` },
      body: '{}',
    })
    return codeOf((await answer.json()) as { ok: boolean })
  }
  const session = (account: string, key: string) => {
    const text = Buffer.from(JSON.stringify({ account, epoch: 0, expires: Date.now() + DAY })).toString('base64url')
    return `${text}.${createHmac('sha256', key).update(`sign session\n${text}`).digest('base64url')}`
  }

  test('that we did not sign is nobody’s', async () => {
    const real = clerk.cookie.split('=')[1]?.split('~')[0] ?? ''
    const [text = '', sign = ''] = real.split('.')
    expect(sign).not.toBe('')
    const asAdmin = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(text, 'base64url').toString()), account: 'admin' }),
    ).toString('base64url')
    expect(await withCookie(real)).toBe('done')
    const forged = [
      `${asAdmin}.${sign}`,
      `${text}.${sign.slice(0, -1)}`,
      `${text}.${'é'.repeat(sign.length)}`,
      `${text}.`,
      `.${sign}`,
      text,
      'null',
      session('admin', ''),
      session('admin', 'guess'),
    ]
    for (const cookie of forged) expect([cookie, await withCookie(cookie)]).toEqual([cookie, 'NOT_SIGNED_IN'])
  })

  test('is over after the logout, a copy of it too; the account’s other devices and other accounts stay signed in', async () => {
    const [here, there] = [await product.console('secretary'), await product.console('secretary')]
    expect(codeOf(await there.ask('staff.me'))).toBe('done')
    expect(codeOf(await here.ask('staff.logout'))).toBe('done')
    for (const action of ['casework.queue', 'staff.logout'])
      expect(codeOf(await here.ask(action))).toBe('NOT_SIGNED_IN')
    expect(codeOf(await there.ask('staff.me'))).toBe('done')
    expect(codeOf(await clerk.ask('staff.me'))).toBe('done')
  })

  test('of somebody else is not used by a window that works for another account', async () => {
    const as = async (account: string | null, action = 'staff.me') => {
      const headers = { cookie: clerk.cookie, ...(account === null ? {} : { 'X-Account': account }) }
      const answer = await fetch(`${product.url}/api/admin/${action}`, { method: 'POST', headers, body: '{}' })
      return { status: answer.status, ...(await answer.json()) }
    }
    for (const own of [null, '', 'clerk']) expect(codeOf(await as(own))).toBe('done')
    for (const other of ['secretary', 'CLERK', encodeURIComponent('王样例'), '%', '%00']) {
      const { status, error } = await as(other)
      expect([other, status, error.code, error.about.account]).toEqual([other, 409, 'OTHER_ACCOUNT', 'clerk'])
      expect(error.message).toMatch(/^这个窗口是账号“.+”的，现在登录的是.+刚才这一步没有办，您写的还在。$/)
    }
    // the last deed of the window would have ended the other's session
    expect(codeOf(await as('secretary', 'staff.logout'))).toBe('OTHER_ACCOUNT')
    expect(codeOf(await as('clerk'))).toBe('done')
  })

  test('is of no use to a person of WeChat who calls the console’s function', async () => {
    // not even with the cookie of somebody who is signed in
    for (const headers of [{}, { cookie: clerk.cookie }]) {
      const event = { httpMethod: 'POST', path: '/api/admin/casework.queue', headers, body: '{}' }
      const { result } = await called('admin', event, openidOf('owner'))
      expect(JSON.parse(result.body)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    }
  })

  test('does not act for another site', async () => {
    const answer = await fetch(`${product.url}/api/admin/staff.me`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: clerk.cookie, 'sec-fetch-site': 'cross-site' },
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })
})

describe('the doors that no client has', () => {
  test.each([
    ['a timer’s event', { Type: 'Timer', TriggerName: 'effects' }],
    ['the nightly removal', { Type: 'Timer', TriggerName: 'retention' }],
    ['an unsigned order to deliver', { deliver: [{ collection: 'cases', id: 'x' }] }],
    ['a guessed signature', { deliver: [{ collection: 'cases', id: 'x' }], signature: 'a'.repeat(43) }],
    ['an event that denies its caller', { Type: 'Timer', TriggerName: 'effects', userInfo: null }],
    ['nothing', {}],
  ])('timers: %s of a client is refused', async (_, event) => {
    const { result } = await called('timers', event, openidOf('owner'))
    expect(result).toEqual({ refused: true })
  })

  test('the service account’s door takes nothing unsigned', async () => {
    const door = `${product.url}/api/serviceaccount`
    const query = `?signature=${'a'.repeat(40)}&timestamp=${Math.floor(Date.now() / 1000)}&nonce=1&echostr=hello`
    const wide = query.replace('a'.repeat(40), encodeURIComponent('é'.repeat(40)))
    const { result } = await called('serviceaccount', { httpMethod: 'POST', body: '<xml/>' }, openidOf('owner'))
    expect(result).toMatchObject({ statusCode: 403 })
    for (const address of [door, door + query, door + wide]) {
      expect((await fetch(address)).status).toBe(403)
      expect((await fetch(address, { method: 'POST', body: '<xml/>' })).status).toBe(403)
    }
  })
})

describe('what is typed is never a question to the database', () => {
  test('an operator in the place of an id is refused', async () => {
    const anything = { $ne: '' }
    expect(codeOf(await phone('neighbour').ask('casework.get', { caseId: anything }))).toBe('BAD_INPUT')
    expect(codeOf(await clerk.ask('casework.get', { caseId: anything }))).toBe('BAD_INPUT')
    expect(codeOf(await clerk.ask('staff.login', { account: anything, password: anything }))).toBe('BAD_INPUT')
  })

  test('the name of what every object has is no action', async () => {
    for (const name of ['constructor', '__proto__', 'toString', '', 'casework'])
      expect([name, codeOf(await phone('neighbour').ask(name))]).toEqual([name, 'BAD_INPUT'])
  })

  test('another’s place in a list, or another’s grid, opens no other list', async () => {
    const theirs = await documents.make('case.submitted', 'owner')
    await documents.make('case.submitted', 'owner')
    const { next } = await phone('owner').call('casework.mine', { limit: 1 })
    const { rows } = await phone('far').call('casework.mine', { after: next! })
    expect(rows).toEqual([])
    const neighbourClerk = await product.console('neighbourClerk')
    for (const filter of [{ grid: `${HOME}/01` }, { search: '样' }, { itemId: PLAIN_ITEM }, { level: 'community' }])
      expect((await neighbourClerk.call('casework.queue', filter as never)).rows).toEqual([])
    const { rows: own } = await clerk.call('casework.queue', { grid: `${HOME}/01` })
    expect(own.map(({ caseId }) => caseId)).toContain(theirs.id)
  })

  test('a notice goes to one’s own community only', async () => {
    const neighbourClerk = await product.console('neighbourClerk')
    const audience = { kind: 'some', grids: [`${HOME}/01`] }
    expect(codeOf(await neighbourClerk.ask('publishing.reach', { audience }))).toBe('BAD_INPUT')
    const text = { title: '样例通知', html: '<p>样例</p>', category: '活动', validUntil: '2099-12-31' }
    const saved = await neighbourClerk.ask('publishing.save', { requestId: requestId(), ...text, audience })
    expect(codeOf(saved)).toBe('BAD_INPUT')
  })
})

async function called(name: string, event: unknown, openid: string) {
  const answer = await fetch(`${product.url}/sim/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sim-openid': openid },
    body: JSON.stringify(event),
  })
  // biome-ignore lint/suspicious/noExplicitAny: what any function answers
  return (await answer.json()) as { result: any }
}
