import { CallError, sentenceOf } from '../../services/call-error'
import { fieldOf } from '../../services/field-of'
import { newRequestId } from '../../services/request-id'
import { announcePhotos, keepPhoto, pickPhotos, type Upload, uploadPhoto } from '../../services/upload'
import { busy, changed, fileIDs, type Tile, tileOfPhoto } from './photo-tiles.view'

type TileTap = WechatMiniprogram.TouchEvent<object, object, { id: string; index: number }>

const uploads = new Map<string, Upload>()

/**
 * Photos of one material: taken or chosen, sent at once with progress, kept when the network goes.
 * Fires `photos` {key, tiles, fileIDs, busy} after every change.
 */
Component({
  properties: {
    key: { type: String, value: '' },
    /** tiles to begin with; given once, when the page opens */
    initial: { type: Array, value: fieldOf<Tile[]>([]) },
    label: { type: String, value: '照片' },
    max: { type: Number, value: 9 },
    /** document | face | place: the drawn example of a good photo; empty for none */
    sample: { type: String, value: '' },
    /** the camera opens at once, without asking camera or album */
    cameraFirst: { type: Boolean, value: false },
    /** keep photos on the phone instead of sending them now (the worker's outbox sends them) */
    hold: { type: Boolean, value: false },
  },
  data: { tiles: fieldOf<Tile[]>([]), problem: '' },
  observers: {
    initial(tiles: Tile[]) {
      this.setData({ tiles })
    },
  },
  methods: {
    async add() {
      await this.pick(this.data.cameraFirst ? ['camera'] : ['camera', 'album'])
    },
    async addFromAlbum() {
      await this.pick(['album'])
    },
    async pick(source: ('album' | 'camera')[]) {
      const { photos, problem } = await pickPhotos({ count: this.data.max - this.data.tiles.length, source })
      const fresh = photos.map(({ path }) => tileOfPhoto(newRequestId(), path))
      this.setData({ problem })
      if (fresh.length === 0) return
      this.show([...this.data.tiles, ...fresh])
      if (!this.data.hold) announcePhotos(fresh.map(({ path }) => path))
      for (const { id } of fresh) await (this.data.hold ? this.keep(id) : this.send(id))
    },
    async keep(id: string) {
      const tile = this.tile(id)
      if (tile) this.update(id, { path: await keepPhoto(tile.path), state: 'kept' })
    },
    async send(id: string) {
      const tile = this.tile(id)
      if (!tile || uploads.has(id)) return
      this.update(id, { state: 'sending', percent: 0, reason: '' })
      const upload = uploadPhoto(tile.path, (percent) => this.progress(id, percent))
      uploads.set(id, upload)
      try {
        this.update(id, { fileID: await upload.done, state: 'sent', percent: 100 })
      } catch (error) {
        if (error instanceof CallError && error.code === 'CANCELLED') return
        const path = await keepPhoto(tile.path)
        this.update(id, {
          path,
          state: 'failed',
          reason: error instanceof CallError && error.offline ? '没有传上去，照片还在' : sentenceOf(error),
        })
      } finally {
        uploads.delete(id)
      }
    },
    resend({ currentTarget }: TileTap) {
      this.send(currentTarget.dataset.id)
    },
    remove({ currentTarget }: TileTap) {
      const { id } = currentTarget.dataset
      uploads.get(id)?.cancel()
      this.show(this.data.tiles.filter((tile) => tile.id !== id))
    },
    look({ currentTarget }: TileTap) {
      const urls = this.data.tiles.map(({ path, url }) => path || url)
      wx.previewImage({ urls, current: urls[currentTarget.dataset.index] })
    },
    tile(id: string): Tile | undefined {
      return this.data.tiles.find((tile) => tile.id === id)
    },
    /** Progress repaints one number; the list and the draft hear of it when the photo has arrived. */
    progress(id: string, percent: number) {
      const index = this.data.tiles.findIndex((tile) => tile.id === id)
      if (index >= 0) this.setData({ [`tiles[${index}].percent`]: percent })
    },
    update(id: string, change: Partial<Tile>) {
      if (this.tile(id)) this.show(changed(this.data.tiles, id, change))
    },
    show(tiles: Tile[]) {
      this.setData({ tiles })
      const detail = { key: this.data.key, tiles, fileIDs: fileIDs(tiles), busy: busy(tiles) }
      this.triggerEvent('photos', detail, { bubbles: true, composed: true })
    },
  },
})
