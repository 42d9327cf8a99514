import type { OpenOrder } from '../../../../../domain/volunteering/views'
import { opens, orderPage } from '../../../../services/addresses'
import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { dial } from '../../../../services/dial'
import { fieldOf } from '../../../../services/field-of'
import { me } from '../../../../services/me'
import { menu } from '../../../../services/menu-cache'
import { once } from '../../../../services/one-at-a-time'
import { LOADED_WHEN_SHOWN } from '../../../../services/page-state'
import { emptyList, listed, type Pageful, type Source, type Where } from '../../../../services/paged-list'
import { passToNextPage } from '../../../../services/pass-to-page'
import { sendCommand } from '../../../../services/send-command'
import { reminded } from '../../../../services/subscribe'
import { type OpenRow, openRow, type VolunteerView, volunteerView } from './open-orders.view'

type OpenPage = Pageful<OpenOrder> & { volunteer: VolunteerView | null; standing: string }
type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>

/** Long enough to read one sentence. */
const GONE_STAYS_MS = 3000
/** Nobody can take it any more, or not this volunteer: the row leaves once the sentence is read. */
const LOST = ['TAKEN', 'NOT_FOUND', 'CONFLICT']

/** What this volunteer can take, the earliest first, and what they have given so far. */
Page({
  data: {
    ...emptyList<OpenRow>(),
    volunteer: fieldOf<VolunteerView | null>(null),
    /** what the volunteer waits for, or why they were paused; empty: all is confirmed */
    standing: '',
    communityPhone: '',
    reminder: '',
  },

  ...listed<OpenOrder, OpenRow, OpenPage>(),
  ...LOADED_WHEN_SHOWN,
  ...opens(orderPage),
  ...reminded(['newOrder'], '好的，有您能做的新点单，会发微信消息告诉您。每同意一次，告诉您一回。'),

  source(): Source<OpenOrder, OpenRow, OpenPage> {
    return {
      read: (where) => this.page(where),
      row: (order) => openRow(order, Date.now()),
      key: 'orderId',
      also: ({ volunteer, standing }) => ({ volunteer, standing }),
    }
  },
  /** Whoever is no volunteer yet is shown how to become one. */
  async page(where: Where): Promise<OpenPage> {
    const { volunteer: known, standing } = this.data
    if (where.after) return { ...(await call('volunteering.open', where)), volunteer: known, standing }
    const [{ volunteer }, { skills }] = await Promise.all([call('volunteering.me', {}), menu()])
    if (!volunteer) return { rows: [], next: null, volunteer: null, standing: '' }
    const shown = { volunteer: volunteerView(volunteer, skills), standing: volunteer.standingText ?? '' }
    if (shown.standing) this.setData({ communityPhone: (await me()).community.phone })
    return { ...(await call('volunteering.open', where)), ...shown }
  },

  /** One tap takes it; whatever comes of it is said in the row at once. */
  take({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset
    once(`take.${id}`, async () => {
      this.say(id, { state: 'taking', words: '' })
      try {
        const order = await sendCommand('volunteering.take', { orderId: id })
        passToNextPage(order.orderId, order)
        wx.vibrateShort({ type: 'light' }).catch(() => undefined)
        this.say(id, { state: 'mine', words: `接到了！${order.sentence}` })
      } catch (error) {
        this.refuse(id, error)
      }
    })
  },
  refuse(id: string, error: unknown) {
    const words = sentenceOf(error)
    const lost = error instanceof CallError && LOST.includes(error.code)
    this.say(id, { state: lost ? 'gone' : 'refused', words })
    if (lost) setTimeout(() => this.leave(id), GONE_STAYS_MS)
  },
  say(id: string, change: Pick<OpenRow, 'state' | 'words'>) {
    const index = this.data.rows.findIndex(({ orderId }) => orderId === id)
    if (index >= 0) this.setData({ [`rows[${index}]`]: { ...this.data.rows[index], ...change } })
  },
  leave(id: string) {
    this.setData({ rows: this.data.rows.filter(({ orderId, state }) => orderId !== id || state !== 'gone') })
  },

  openTaken() {
    wx.navigateTo({ url: '/packages/volunteering/pages/my-orders/my-orders?side=taken' })
  },
  callCommunity() {
    dial(this.data.communityPhone)
  },
  register() {
    wx.navigateTo({ url: '/packages/volunteering/pages/register/register' })
  },
})
