import { present } from '../../../../../domain/kernel/objects/rules'
import type { Me } from '../../../../../domain/people/views'
import type { Building } from '../../../../../domain/places/views'
import type { OrderView, Service } from '../../../../../domain/volunteering/views'
import { refused, refusedPhotos, type Tile } from '../../../../components/photo-tiles/photo-tiles.view'
import { call } from '../../../../services/call'
import { CallError, fieldsOf } from '../../../../services/call-error'
import { catalog } from '../../../../services/catalog-cache'
import { dayOf } from '../../../../services/dates'
import { fieldOf } from '../../../../services/field-of'
import { me } from '../../../../services/me'
import { serviceOf } from '../../../../services/menu-cache'
import { fill, UNFILLED } from '../../../../services/page-state'
import { passToNextPage } from '../../../../services/pass-to-page'
import { sendCommand } from '../../../../services/send-command'
import { refusalOf, sendOnce, UNSENT } from '../../../../services/sending'
import { ASKS_TO_SUBSCRIBE, askToSubscribe } from '../../../../services/subscribe'
import {
  forgetOrderDraft,
  keepOrderDraft,
  newOrderDraft,
  type OrderDraft,
  orderInput,
  placeInput,
  storedOrderDraft,
} from '../../order-draft'
import { type DayChip, dayChips, type Period, periodsOf } from '../../time-slots'
import { type Chooser, choosers, type ServiceCard, serviceCard } from '../menu/menu.view'
import {
  firstTrouble,
  orderFieldProblems,
  orderProblems,
  type PlaceView,
  placeView,
  type ReviewRow,
  reviewRows,
} from './order.view'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; day: string; at: number; name: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: 'note' | 'text' }>
type Address = WechatMiniprogram.CustomEvent<Pick<OrderDraft, 'buildingId' | 'unit' | 'room'>>
type Photos = WechatMiniprogram.CustomEvent<{ tiles: Tile[] }>

/** One order on one screen: `service` begins a new one, `change` opens one that nobody took yet. */
Page({
  data: {
    ...UNFILLED,
    changing: false,
    service: fieldOf<ServiceCard | null>(null),
    known: true,
    resumed: false,
    people: fieldOf<Chooser[]>([]),
    forWhom: '',
    days: fieldOf<DayChip[]>([]),
    day: '',
    periods: fieldOf<Period[]>([]),
    startAt: fieldOf<number | null>(null),
    place: fieldOf<PlaceView | null>(null),
    typed: { buildingId: '', unit: '', room: '', text: '', note: '', tiles: fieldOf<Tile[]>([]) },
    review: fieldOf<ReviewRow[]>([]),
    ...UNSENT,
  },
  query: { service: '', for: '', change: '' },
  offered: fieldOf<Service | null>(null),
  person: fieldOf<Me | null>(null),
  /** to say in the review which building was chosen */
  buildings: fieldOf<Building[]>([]),
  draft: newOrderDraft(''),
  /** the order that is being changed */
  order: fieldOf<OrderView | null>(null),

  ...ASKS_TO_SUBSCRIBE,
  onLoad(query: { service?: string; for?: string; change?: string }) {
    this.query = { service: query.service ?? '', for: query.for ?? '', change: query.change ?? '' }
    if (this.query.change) wx.setNavigationBarTitle({ title: '改时间地点' })
    this.load()
    this.loadBuildings()
  },
  async loadBuildings() {
    const found = await catalog().catch(() => null)
    this.buildings = found?.community?.buildings ?? []
  },
  /** Comes back from registering, or from adding somebody they look after. */
  async onShow() {
    if (!this.person || !this.offered) return
    this.person = await me().catch(() => this.person)
    this.paint()
  },
  load() {
    return fill(this, async () => {
      this.person = await me()
      if (this.query.change) await this.openOrder()
      else await this.openService()
      const { buildingId, unit, room, text, note, tiles } = this.draft
      const day = this.draft.startAt === null ? '' : dayOf(this.draft.startAt)
      const days = dayChips(present(this.offered).hours, Date.now())
      this.paint()
      this.openDay(days.some((chip) => chip.day === day) ? day : (days[0]?.day ?? ''))
      return {
        service: serviceCard(present(this.offered)),
        changing: this.order !== null,
        days,
        typed: { buildingId, unit, room, text, note, tiles },
      }
    })
  },
  async openService() {
    this.offered = await serviceOf(this.query.service)
    if (!this.offered) throw new CallError('NOT_FOUND', '这项服务现在点不了了，请回菜单看看别的。')
    const stored = storedOrderDraft(this.offered.id, Date.now())
    this.draft = stored ?? newOrderDraft(this.offered.id)
    if (this.query.for) this.draft.forWhom = this.query.for
    this.setData({ resumed: stored !== null })
  },
  async openOrder() {
    this.order = await call('volunteering.get', { orderId: this.query.change })
    if (!this.order.available.includes('change'))
      throw new CallError('NOT_NOW', '这一单已经有人接了，时间地点改不了。请给志愿者打电话商量，或者取消后重新点。')
    const { service, startAt, note } = this.order
    this.offered = service
    this.draft = { ...newOrderDraft(service.id), startAt, note: note ?? '', placeKind: 'kept' }
  },

  /** What follows from the draft; typed words stay in their boxes. */
  paint() {
    const [service, person, draft] = [present(this.offered), present(this.person), this.draft]
    const place = placeView(service, draft, person, this.order?.placeText)
    this.setData({
      known: person.known,
      people: this.order ? [] : choosers(person),
      forWhom: draft.forWhom,
      startAt: draft.startAt,
      place,
      review: reviewRows(service, draft, person, place, this.buildings, Date.now()),
    })
  },
  change(patch: Partial<OrderDraft>, answered: string) {
    this.draft = { ...this.draft, ...patch }
    if (!this.order) keepOrderDraft(this.draft)
    this.paint()
    if (this.data.problems[answered] || this.data.problem) this.setData({ [`problems.${answered}`]: '', problem: '' })
  },

  chooseWho({ currentTarget }: Tap) {
    this.change({ forWhom: currentTarget.dataset.id, placeKind: 'registered' }, 'forWhom')
  },
  chooseDay({ currentTarget }: Tap) {
    this.openDay(currentTarget.dataset.day)
    this.change({ startAt: null }, 'startAt')
  },
  openDay(day: string) {
    this.setData({ day, periods: periodsOf(day, present(this.offered).hours, Date.now()) })
  },
  chooseTime({ currentTarget }: Tap) {
    this.change({ startAt: currentTarget.dataset.at }, 'startAt')
  },
  elsewhere() {
    this.change({ placeKind: 'other' }, 'building')
  },
  asRegistered() {
    this.change({ placeKind: this.order ? 'kept' : 'registered' }, 'building')
  },
  address({ detail }: Address) {
    const { buildingId, unit, room } = detail
    this.change({ buildingId, unit, room }, 'building')
  },
  type({ currentTarget, detail }: Typed) {
    const { key } = currentTarget.dataset
    this.change({ [key]: detail.value }, key)
  },
  photos({ detail }: Photos) {
    this.change({ tiles: detail.tiles }, 'photos')
  },
  register() {
    wx.navigateTo({ url: '/packages/people/pages/profile/profile' })
  },
  addDependent() {
    wx.navigateTo({ url: '/packages/people/pages/dependents/dependents' })
  },

  submit() {
    const problems: Record<string, string> = this.data.known
      ? orderProblems(present(this.offered), this.draft, present(this.data.place))
      : { known: '请先登记您的姓名和住址，只填一次。' }
    this.show(problems, Object.values(problems)[0] ?? '')
    if (Object.keys(problems).length > 0) return
    sendOnce(this, 'order.submit', async () => {
      if (this.order) await this.sendChange(this.order)
      else {
        // The dialog has to open in the tap itself; whatever is answered, the order goes out.
        const { sentence } = await askToSubscribe(['orderProgress'])
        await this.send(sentence)
      }
    })
  },
  async send(reminder: string) {
    try {
      const view = await call('volunteering.order', orderInput(this.draft))
      forgetOrderDraft(this.draft.serviceId)
      passToNextPage(view.orderId, view)
      wx.vibrateShort({ type: 'light' }).catch(() => undefined)
      const query = `id=${view.orderId}&fresh=1&reminder=${encodeURIComponent(reminder)}`
      wx.redirectTo({ url: `/packages/volunteering/pages/order-detail/order-detail?${query}` })
    } catch (error) {
      this.tell(error)
    }
  },
  async sendChange({ orderId, version, startAt, note }: OrderView) {
    const place = placeInput(this.draft)
    const words = this.draft.note.trim()
    const changed = {
      ...(this.draft.startAt !== startAt ? { startAt: present(this.draft.startAt) } : {}),
      ...(place ? { place } : {}),
      ...(words !== (note ?? '') ? { note: words } : {}),
    }
    if (Object.keys(changed).length === 0) return void wx.navigateBack()
    try {
      passToNextPage(orderId, await sendCommand('volunteering.change', { orderId, version, ...changed }))
      wx.showToast({ title: '改好了', icon: 'success' })
      wx.navigateBack()
    } catch (error) {
      this.tell(error)
    }
  },
  /** Nothing typed is lost: the sentence stands beside what it is about and above the button. */
  tell(error: unknown) {
    const refusals = refusedPhotos(fieldsOf(error))
    if (Object.keys(refusals).length > 0) {
      const tiles = refused(this.draft.tiles, refusals)
      this.draft = { ...this.draft, tiles }
      this.setData({ 'typed.tiles': tiles })
    }
    const { problems, problem } = refusalOf(error, orderFieldProblems)
    this.show(problems, problem)
  },
  show(problems: Record<string, string>, problem: string) {
    this.setData({ problems, problem })
    const section = firstTrouble(problems)
    if (section) wx.pageScrollTo({ selector: `#${section}`, duration: 0 }).catch(() => undefined)
  },
})
