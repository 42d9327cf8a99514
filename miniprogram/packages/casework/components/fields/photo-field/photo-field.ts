import type { Tile } from '../../../../../components/photo-tiles/tiles'
import { initially } from '../../../../../services/initially'
import { answering } from '../answering'

/** Photos that belong to the form itself; the tiles tell their changes as `photos` with the key "form.<key>". */
Component({
  behaviors: [answering],
  properties: { initial: { type: Array, value: initially<Tile[]>([]) } },
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
