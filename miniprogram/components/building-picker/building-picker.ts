import type { Building } from '../../../domain/places/views'
import { catalog } from '../../services/catalog-cache'
import { fieldOf } from '../../services/field-of'
import { POPUP } from '../../services/popup'
import { buildingsFor, unitsOf } from './building-picker.view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string; unit: string }>

/** An address out of the community's buildings: building, entrance, room. Fires `address` {buildingId, unit, room}. */
Component({
  properties: {
    buildingId: { type: String, value: '' },
    unit: { type: String, value: '' },
    room: { type: String, value: '' },
    error: { type: String, value: '' },
    /** whose buildings; another one begins anew */
    community: { type: String, value: '' },
  },
  data: {
    open: false,
    query: '',
    shown: fieldOf<Building[]>([]),
    units: fieldOf<string[]>([]),
    chosen: '',
    address: { buildingId: '', unit: '', room: '' },
    problem: '',
    shownFor: '',
  },
  lifetimes: {
    attached() {
      const { buildingId, unit, room } = this.data
      this.setData({ address: { buildingId, unit, room } })
      this.load()
    },
  },
  observers: {
    community(community: string) {
      const before = this.data.shownFor
      if (before === community) return
      this.setData({ shownFor: community })
      if (before === '') return
      this.setData({ chosen: '', units: [], address: { buildingId: '', unit: '', room: '' } })
      this.load()
    },
  },
  methods: {
    ...POPUP,
    async load() {
      try {
        const { community } = await catalog()
        buildings = community?.buildings ?? []
        const building = buildings.find(({ id }) => id === this.data.address.buildingId)
        this.setData({ shown: buildings, chosen: building?.name ?? '', units: unitsOf(building), problem: '' })
      } catch {
        this.setData({ problem: '楼栋名单没有取到，点这里再取一次' })
      }
    },
    show() {
      if (this.data.problem) this.load()
      this.setData({ open: true, query: '', shown: buildings })
    },
    search({ detail }: Typed) {
      this.setData({ query: detail.value, shown: buildingsFor(buildings, detail.value) })
    },
    chooseBuilding({ currentTarget }: RowTap) {
      const building = buildings.find(({ id }) => id === currentTarget.dataset.id)
      if (!building) return
      const units = unitsOf(building)
      this.setData({ open: false, chosen: building.name, units })
      this.change({ buildingId: building.id, unit: units.length === 1 ? units[0] : '' })
    },
    chooseUnit({ currentTarget }: RowTap) {
      this.change({ unit: currentTarget.dataset.unit })
    },
    typeRoom({ detail }: Typed) {
      this.change({ room: detail.value.trim() })
    },
    change(part: Partial<{ buildingId: string; unit: string; room: string }>) {
      const address = { ...this.data.address, ...part }
      this.setData({ address })
      this.triggerEvent('address', address)
    },
  },
})

let buildings: Building[] = []
