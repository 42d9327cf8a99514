import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { requestId } from '../product/phone-client'
import { ITEM } from './apply'
import { brought, deed } from './console-case'
import { finishedOrder } from './finished-order'
import { measureContrast, measureLayout, measureWords } from './layout'
import type { Phone } from './phone'
import { Story } from './story'
import { submittedCase } from './submitted-case'
import { until } from './until'
import { untilStill } from './until-still'
import type { Visit, Visits } from './visits'

// every page of the mini-program as two kinds of people see it: nothing missing, nothing cut off, all of it touchable
const root = path.resolve(__dirname, '../..')
const SCREENSHOTS = path.join(root, '.cache', 'screenshots')
const LARGEST = 26

type Who = Visit['who']
const story = Story.begin()
const phones = {} as Record<Who, Phone>
/** without an entry: the resident, with nothing */
const visits: Record<string, Visit> = {}

const PACKAGES = path.join(root, 'miniprogram/packages')
const ofPackages: Visits[] = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(path.join('testing', 'visits.ts')))
  .map((file) => require(path.join(PACKAGES, file)).visits)

const app = JSON.parse(readFileSync(path.join(root, 'dist/miniprogram/app.json'), 'utf8'))
const pages: string[] = [
  ...app.pages,
  ...app.subPackages.flatMap((part: { root: string; pages: string[] }) =>
    part.pages.map((page) => `${part.root}/${page}`),
  ),
  // orders are rated on the page on which cases are
  'packages/rating/pages/rate/rate#order',
  'packages/casework/pages/cases/cases#draft',
]

story.step('somebody has a case and an order in the state that a page is for', async () => {
  const { product } = story
  const [first, second] = [await story.elder(0), await story.elder(1)]
  const finished = await submittedCase(product, first)
  const clerk = await product.console('clerk')
  await clerk.call('people.reveal', { caseId: finished, field: 'idNumber', reason: '核对身份证' })
  await brought(product, finished)
  const wanting = await submittedCase(product, second)
  await deed(product, 'clerk', 'requestSupplement', wanting, { materials: [{ key: 'm2', reason: '照片不清楚' }] })
  await deed(product, 'clerk', 'requestPickup', wanting, { materials: ['m2'] })
  const worker = (await product.phone(second).call('people.me', {})).area!.split('/').at(-1)
  const { items } = await product.phone(first).call('catalog.list', {})
  await product.phone(first).call('casework.saveDraft', {
    requestId: requestId(),
    itemId: ITEM.id,
    itemVersion: items!.find(({ id }) => id === ITEM.id)!.version,
    form: {},
    materials: {},
  })
  const carriedOut = await finishedOrder(product, first, 'volunteer-01')
  const { rows: open } = await product.phone('volunteer-01').call('volunteering.open', {})
  const { services } = await product.phone(first).call('volunteering.menu', {})
  Object.assign(visits, {
    'casework/pages/item/item': { who: 'resident', query: `id=${ITEM.id}` },
    'casework/pages/precheck/precheck': { who: 'resident', query: `id=${ITEM.id}` },
    'casework/pages/apply/apply': { who: 'resident', query: 'id=temporary-relief' },
    'casework/pages/review/review': { who: 'resident', query: 'id=temporary-relief' },
    'casework/pages/submitted/submitted': { who: 'resident', query: `id=${finished}` },
    'casework/pages/case-detail/case-detail': { who: 'resident', query: `id=${finished}` },
    'rating/pages/rate/rate': { who: 'resident', query: `of=case&id=${finished}` },
    'casework/pages/supplement/supplement': { who: 'second', query: `id=${wanting}` },
    'volunteering/pages/order/order': { who: 'resident', query: `service=${services?.[0]?.id}` },
    'volunteering/pages/order-detail/order-detail': { who: 'volunteer', query: `id=${open[0]?.orderId}` },
    'casework/pages/cases/cases#draft': { who: 'resident', query: 'tab=draft' },
    'rating/pages/rate/rate#order': { who: 'resident', query: `of=order&id=${carriedOut}` },
    'volunteering/pages/open-orders/open-orders': { who: 'volunteer' },
    'worker/pages/tasks/tasks': { who: 'worker' },
    'worker/pages/task/task': { who: 'worker', query: `id=${wanting}` },
  })
  for (const more of ofPackages) Object.assign(visits, await more(product, first))
  phones.resident = await story.phone(first)
  phones.second = await story.phone(second)
  phones.worker = await story.phone(`worker-${worker}`)
  phones.volunteer = await story.phone('volunteer-01')
})

// the largest comes last: it stays on
describe.each(['normal', 'dark', 'narrow', 'largest'])('%s', (size) => {
  beforeAll(async () => {
    for (const phone of Object.values(phones)) {
      await phone.theme(size === 'dark' ? 'dark' : 'light')
      await phone.width(size === 'narrow' ? 320 : 375)
    }
  })
  if (size === 'largest')
    story.step('WeChat’s largest text and the elders’ version are on', async () => {
      for (const phone of Object.values(phones)) {
        await phone.app.callWxMethod('setStorageSync', 'appearance.elder', true)
        await phone.textSize(LARGEST)
        await phone.kill()
      }
    })

  test.each(pages)('%s', async (visit) => {
    const [page = '', more = ''] = visit.split('#')
    const { who, query } = visits[visit.replace('packages/', '')] ?? { who: 'resident' as const }
    const phone = phones[who]
    if (!phone) throw new Error('nothing is prepared')
    phone.complaints.length = 0
    const opened = await phone.go('reLaunch', `/${page}${query ? `?${query}` : ''}`)
    const state = await until(
      async () => {
        const now = await opened.data('state')
        return now === 'loading' ? undefined : (now ?? 'ready')
      },
      () => `${page} to be loaded`,
    )
    await untilStill(phone.handle.page)
    await phone.photographPage(
      path.join(
        SCREENSHOTS,
        `${size}-${page.split('/').slice(1, -1).join('-').replace('pages-', '')}${more && `-${more}`}.png`,
      ),
    )
    expect({ state, says: state === 'ready' ? '' : await opened.data('stateMessage') }).toEqual({
      state: 'ready',
      says: '',
    })
    const { measured, ...flaws } = await measureLayout(phone.handle.page)
    expect(flaws).toEqual({ wide: [], small: [], cut: [] })
    expect(measured).toBeGreaterThan(5)
    const { faint, ...seen } = await measureContrast(phone.handle.page)
    expect(faint).toEqual([])
    expect(seen.measured).toBeGreaterThan(2)
    if (size === 'largest') {
      const words = await measureWords(phone.handle.page)
      expect(words.small).toEqual([])
      expect(words.measured).toBeGreaterThan(2)
    }
    expect(phone.complaints).toEqual([])
  })
})
