import { fileUrl } from './image'
import { type Builtin, dom, type Native, ownerPath } from './native'

type Place = { latitude: number; longitude: number }
type Marker = Place & {
  id: number
  title?: string
  iconPath?: string
  width?: number
  height?: number
  callout?: { content: string; display?: string }
  label?: { content: string }
}
type Line = {
  points: Place[]
  color?: string
  width?: number
  strokeColor?: string
  fillColor?: string
  strokeWidth?: number
}

/** A plain drawing of the map's content: no tiles, true positions (Web Mercator, as WeChat's map), markers and callouts tappable. */
export const map: Builtin = {
  properties: {
    longitude: Number,
    latitude: Number,
    scale: { type: Number, value: 16 },
    minScale: Number,
    maxScale: Number,
    markers: null,
    covers: null,
    polyline: null,
    circles: null,
    polygons: null,
    controls: null,
    includePoints: null,
    showLocation: Boolean,
    subkey: String,
    layerStyle: null,
    rotate: Number,
    skew: Number,
    enable3D: Boolean,
    showCompass: Boolean,
    showScale: Boolean,
    enableOverlooking: Boolean,
    enableZoom: null,
    enableScroll: null,
    enableRotate: null,
    enableSatellite: Boolean,
    enableTraffic: Boolean,
    enablePoi: null,
    enableBuilding: null,
    setting: null,
  },
  created() {
    dom(this).innerHTML = '<svg></svg><div class="phone-map-marks"></div><small>示意地图</small>'
    this._$.addListener('tap', (event) => {
      const { x, y } = event.detail as { x: number; y: number }
      const rect = dom(this).getBoundingClientRect()
      const touched = (event.getOriginalEvent() as { target?: Element }).target?.closest?.('[data-marker]')
      if (!touched) this.triggerEvent('tap', unproject(this, x - rect.left, y - rect.top))
    })
    dom(this).addEventListener('click', (event) => {
      const mark = (event.target as Element).closest<HTMLElement>('[data-marker]')
      if (!mark) return
      const markerId = Number(mark.dataset.marker)
      const name = (event.target as Element).closest('.phone-map-callout') ? 'callouttap' : 'markertap'
      this.triggerEvent(name, { markerId })
    })
    this.resize = new ResizeObserver(() => draw(this))
    this.resize.observe(dom(this))
  },
  attached() {
    requestAnimationFrame(() => this.triggerEvent('updated', {}))
  },
  detached() {
    this.resize.disconnect()
  },
  observers: {
    'longitude, latitude, scale, markers, polyline, circles, polygons, includePoints, showLocation'() {
      draw(this)
    },
  },
}

const TILE = 256

function worldSize(self: Native): number {
  return TILE * 2 ** (self.data.scale || 16)
}

function world({ latitude, longitude }: Place, size: number): [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return [((longitude + 180) / 360) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size]
}

function project(self: Native, place: Place): [number, number] {
  const size = worldSize(self)
  const [x, y] = world(place, size)
  const [cx, cy] = world(self.data as never, size)
  const box = dom(self)
  return [x - cx + box.clientWidth / 2, y - cy + box.clientHeight / 2]
}

function unproject(self: Native, x: number, y: number): Place {
  const size = worldSize(self)
  const [cx, cy] = world(self.data as never, size)
  const box = dom(self)
  const longitude = ((cx + x - box.clientWidth / 2) / size) * 360 - 180
  const n = Math.PI - (2 * Math.PI * (cy + y - box.clientHeight / 2)) / size
  return { longitude, latitude: (180 / Math.PI) * Math.atan(Math.sinh(n)) }
}

function draw(self: Native) {
  const { markers, polyline, polygons, circles, showLocation } = self.data
  const points = (list: Place[]) => list.map((place) => project(self, place).map(Math.round).join(',')).join(' ')
  const perMeter = worldSize(self) / (40_075_016 * Math.cos((self.data.latitude * Math.PI) / 180))
  const svg = [
    ...((polygons ?? []) as Line[]).map(
      (area) =>
        `<polygon points="${points(area.points)}" fill="${colour(area.fillColor, '#0e6f5c22')}" stroke="${colour(area.strokeColor, '#0e6f5c')}" stroke-width="${Number(area.strokeWidth) || 2}"/>`,
    ),
    ...((circles ?? []) as (Place & { radius: number; color?: string; fillColor?: string })[]).map((circle) => {
      const [x, y] = project(self, circle)
      return `<circle cx="${x}" cy="${y}" r="${circle.radius * perMeter}" fill="${colour(circle.fillColor, '#1d5fbf22')}" stroke="${colour(circle.color, '#1d5fbf')}"/>`
    }),
    ...((polyline ?? []) as Line[]).map(
      (line) =>
        `<polyline points="${points(line.points)}" fill="none" stroke="${colour(line.color, '#1d5fbf')}" stroke-width="${Number(line.width) || 4}"/>`,
    ),
    showLocation ? `<circle cx="50%" cy="50%" r="7" fill="#1d5fbf" stroke="#fff" stroke-width="3"/>` : '',
  ]
  dom(self).querySelector('svg')!.innerHTML = svg.join('')
  dom(self)
    .querySelector('.phone-map-marks')!
    .replaceChildren(...((markers ?? []) as Marker[]).map((item) => mark(self, item)))
}

function colour(value: string | undefined, fallback: string): string {
  return /^[#\w(),.%\s]+$/.test(value ?? '') ? value! : fallback
}

function mark(self: Native, item: Marker): HTMLElement {
  const [x, y] = project(self, item)
  const element = document.createElement('button')
  element.type = 'button'
  element.dataset.marker = String(item.id)
  element.className = 'phone-map-mark'
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -100%)`
  element.ariaLabel = item.title ?? item.callout?.content ?? item.label?.content ?? '标记'
  const words = item.callout?.content && item.callout.display !== 'BYCLICK' ? item.callout.content : item.label?.content
  if (words) {
    const callout = document.createElement('span')
    callout.className = 'phone-map-callout'
    callout.textContent = words
    element.append(callout)
  }
  const picture = document.createElement('i')
  element.append(picture)
  if (item.iconPath) {
    picture.style.cssText = `width:${item.width ?? 24}px;height:${item.height ?? 24}px`
    void fileUrl(item.iconPath, ownerPath(self)).then((url) => {
      picture.style.background = `center / contain no-repeat url("${url}")`
    })
  }
  return element
}
