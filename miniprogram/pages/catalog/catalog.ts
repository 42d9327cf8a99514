import { ASK_PAGE, itemPage } from '../../services/addresses'
import { call } from '../../services/call'
import { catalog } from '../../services/catalog-cache'
import { communityTitle } from '../../services/community'
import { dial } from '../../services/dial'
import { fieldOf } from '../../services/field-of'
import { menu } from '../../services/menu-cache'
import { fill, LOADED_WHEN_OPENED, UNFILLED } from '../../services/page-state'
import { type Browse, browse, type Corpus, type Group, lifeEvent, type OtherRow, searched } from './catalog.view'
import { LIFE_EVENTS } from './life-events'
import { takeSearchWish } from './search-focus'

type DataTap = WechatMiniprogram.TouchEvent<object, object, { id: string; key: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

const EMPTY: Corpus = { items: [], bannedCertificates: [], notHere: [], services: [], notices: [] }
/** As long as somebody types, nothing is looked for: a row of results for each letter would only flicker. */
const PAUSE_MS = 200

Page({
  data: {
    ...UNFILLED,
    query: '',
    focused: false,
    results: fieldOf<ReturnType<typeof searched>['rows']>([]),
    others: fieldOf<OtherRow[]>([]),
    fetched: fieldOf<OtherRow[]>([]),
    /** services and notices are still on their way: nobody says yet that there is nothing */
    looking: false,
    events: LIFE_EVENTS.map(({ key, name }) => ({ key, name })),
    event: fieldOf<Group | null>(null),
    ways: [
      { key: 'theme', name: '按主题' },
      { key: 'department', name: '按部门' },
      { key: 'pinyin', name: '按拼音' },
    ],
    by: fieldOf<Browse>('theme'),
    groups: fieldOf<Group[]>([]),
    phone: '',
    /** when somebody answers it */
    hours: '',
    /** papers that nobody issues any more */
    banned: 0,
  },
  corpus: EMPTY,
  surroundings: false,
  timer: fieldOf<ReturnType<typeof setTimeout> | undefined>(undefined),

  ...LOADED_WHEN_OPENED,
  onShow() {
    // a second wish must be a change, or the box stays as it is
    if (takeSearchWish())
      this.setData({ focused: false, query: '', results: [], others: [], fetched: [] }, () =>
        this.setData({ focused: true }),
      )
  },
  load() {
    return fill(this, async () => {
      const current = await catalog()
      this.corpus = { ...this.corpus, ...current }
      return {
        groups: browse(current.items, this.data.by),
        phone: current.community?.phone ?? '',
        hours: current.community?.hours ?? '',
        banned: current.bannedCertificates.length,
      }
    })
  },

  type({ detail }: Typed) {
    clearTimeout(this.timer)
    const query = detail.value.trim()
    if (!query) {
      this.setData({ query: '', results: [], others: [], fetched: [] })
      return
    }
    this.timer = setTimeout(() => this.find(query), PAUSE_MS)
    if (!this.surroundings) this.lookAround()
  },
  find(query: string) {
    const { rows, others, fetched } = searched(this.corpus, query)
    this.setData({ query, results: rows, others, fetched })
  },
  /** Services and notices are looked through too, once somebody searches; without a network by the items alone. */
  async lookAround() {
    this.surroundings = true
    this.setData({ looking: true })
    // what could not be read is asked for again when somebody types next: this page lives as long as the app
    const missed = () => {
      this.surroundings = false
      return []
    }
    const [services, notices] = await Promise.all([
      menu().then((kept) => kept.services, missed),
      call('publishing.list', { limit: 50 }).then(({ rows }) => rows, missed),
    ])
    this.corpus = { ...this.corpus, services, notices }
    // what was found already stays as it stands: a finger may be on its way to it
    this.setData({ looking: false, fetched: this.data.query ? searched(this.corpus, this.data.query).fetched : [] })
  },
  onUnload() {
    clearTimeout(this.timer)
  },
  chooseEvent({ currentTarget }: DataTap) {
    const { key } = currentTarget.dataset
    this.setData({ event: this.data.event?.key === key ? null : lifeEvent(this.corpus.items, key) })
  },
  chooseWay({ currentTarget }: DataTap) {
    const by = currentTarget.dataset.key as Browse
    if (by !== this.data.by) this.setData({ by, groups: browse(this.corpus.items, by) })
  },
  jump({ currentTarget }: DataTap) {
    wx.pageScrollTo({ selector: `#group-${currentTarget.dataset.id}`, duration: 150 })
  },
  openItem({ currentTarget }: DataTap) {
    wx.navigateTo({ url: itemPage(currentTarget.dataset.id) })
  },
  openOther({ currentTarget }: DataTap) {
    wx.navigateTo({ url: currentTarget.dataset.id })
  },
  callOffice({ currentTarget }: DataTap) {
    dial(currentTarget.dataset.id)
  },
  openBanned() {
    wx.navigateTo({ url: '/packages/casework/pages/banned/banned' })
  },
  openAsk() {
    wx.navigateTo({ url: ASK_PAGE })
  },
  callCommunity() {
    dial(this.data.phone)
  },

  onShareAppMessage: () => ({ title: communityTitle('能办的事'), path: '/pages/catalog/catalog' }),
})
