import type { CommunityName } from '../../../../../domain/places/views'
import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { POPUP } from '../../../../services/popup'
import { communitiesFor } from './community-picker.view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type RowTap = WechatMiniprogram.TouchEvent<object, object, { area: string }>

/** Which community somebody lives in. Fires `choose` {area}. */
Component({
  properties: {
    area: { type: String, value: '' },
    name: { type: String, value: '' },
  },
  data: {
    open: false,
    query: '',
    loading: false,
    problem: '',
    shown: fieldOf<CommunityName[]>([]),
  },
  methods: {
    ...POPUP,
    async show() {
      this.setData({ open: true, query: '', problem: '', loading: rows.length === 0, shown: rows })
      try {
        if (rows.length === 0) rows = (await call('places.communities', {})).rows
        this.setData({ shown: communitiesFor(rows, this.data.query) })
      } catch (error) {
        this.setData({ problem: sentenceOf(error) })
      }
      this.setData({ loading: false })
    },
    search({ detail }: Typed) {
      this.setData({ query: detail.value, shown: communitiesFor(rows, detail.value) })
    },
    choose({ currentTarget }: RowTap) {
      const { area } = currentTarget.dataset
      this.setData({ open: false })
      if (area !== this.data.area) this.triggerEvent('choose', { area })
    },
  },
})

let rows: CommunityName[] = []
