import type { Tile } from '../../../../../components/photo-tiles/photo-tiles.view'
import { fieldOf } from '../../../../../services/field-of'
import { fieldBehavior } from '../field-behavior'

/** Photos that belong to the form itself; the tiles tell their changes as `photos` with the key "form.<key>". */
Component({
  behaviors: [fieldBehavior],
  properties: { initial: { type: Array, value: fieldOf<Tile[]>([]) } },
  data: { sample: 'document' },
  observers: {
    label(label: string) {
      const sample = /免冠|寸|人像|头像|照片$/.test(label)
        ? 'face'
        : /现场|门|车|住房|房/.test(label)
          ? 'place'
          : 'document'
      this.setData({ sample })
    },
  },
})
