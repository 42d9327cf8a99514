import type { BannedCertificate } from '../../../../../domain/catalog/views'
import { catalog } from '../../../../services/catalog-cache'
import { fieldOf } from '../../../../services/field-of'
import { fill, LOADED_WHEN_OPENED, UNFILLED } from '../../../../services/page-state'

type RowTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>

Page({
  data: {
    ...UNFILLED,
    rows: fieldOf<BannedCertificate[]>([]),
    open: -1,
  },

  ...LOADED_WHEN_OPENED,
  load() {
    return fill(this, async () => ({ rows: (await catalog()).bannedCertificates }))
  },
  toggle({ currentTarget }: RowTap) {
    const { index } = currentTarget.dataset
    this.setData({ open: this.data.open === index ? -1 : index })
  },
  onShareAppMessage: () => ({ title: '这些证明社区不用开', path: '/packages/casework/pages/banned/banned' }),
})
