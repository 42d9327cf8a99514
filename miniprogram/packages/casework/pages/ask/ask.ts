import type { OtherRow } from '../../../../pages/catalog/catalog.view'
import { itemPage } from '../../../../services/addresses'
import { sentenceOf } from '../../../../services/call-error'
import { type Catalog, catalog, item } from '../../../../services/catalog-cache'
import { dial } from '../../../../services/dial'
import { fieldOf } from '../../../../services/field-of'
import { me } from '../../../../services/me'
import { fill, LOADED_WHEN_OPENED, UNFILLED } from '../../../../services/page-state'
import { type AnswerRow, answers, type Reached, reached, whatToAsk } from './ask.view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string; phone: string }>

const PAUSE_MS = 400

Page({
  data: {
    ...UNFILLED,
    community: fieldOf<Reached>({ name: '', phone: '', address: '', hours: '', closed: '' }),
    worker: fieldOf<{ name: string; phone: string } | null>(null),
    query: '',
    rows: fieldOf<AnswerRow[]>([]),
    others: fieldOf<OtherRow[]>([]),
    searched: false,
    problem: '',
  },
  catalog: fieldOf<Catalog | null>(null),
  timer: fieldOf<ReturnType<typeof setTimeout> | undefined>(undefined),

  ...LOADED_WHEN_OPENED,
  onUnload() {
    clearTimeout(this.timer)
  },
  load() {
    return fill(this, async () => {
      this.catalog = await catalog()
      const { community } = this.catalog
      // Without knowing who asks, the community's own number is enough.
      const worker = await me().then(
        ({ gridWorker }) => gridWorker,
        () => null,
      )
      return {
        community: community ? reached(community, Date.now()) : this.data.community,
        worker: worker?.phone ? { name: worker.name, phone: worker.phone } : null,
      }
    })
  },
  type({ detail }: Typed) {
    const query = detail.value.trim()
    this.setData({ query, searched: false, problem: '' })
    clearTimeout(this.timer)
    if (query) this.timer = setTimeout(() => this.find(query), PAUSE_MS)
    else this.setData({ rows: [], others: [] })
  },
  async find(query: string) {
    if (!this.catalog) return
    try {
      const { items, others } = whatToAsk(this.catalog, query)
      this.setData({ others })
      const opened = await Promise.all(items.map(({ id }) => item(id)))
      if (query === this.data.query) this.setData({ rows: answers(opened, query), searched: true })
    } catch (error) {
      this.setData({ problem: sentenceOf(error) })
    }
  },
  openItem({ currentTarget }: RowTap) {
    wx.navigateTo({ url: itemPage(currentTarget.dataset.id) })
  },
  callPhone({ currentTarget }: RowTap) {
    dial(currentTarget.dataset.phone)
  },
})
