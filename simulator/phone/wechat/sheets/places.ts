import { el, icon } from '../element'
import { fullPage } from './full-page'

/** GCJ-02, as WeChat's gcj02. Invented spots around a real town, so that distances make sense. */
export type Place = { name: string; address: string; latitude: number; longitude: number }

export const here: Place = {
  name: '样例社区',
  address: '样例县样例镇样例路1号',
  latitude: 31.8412,
  longitude: 107.0926,
}

const places: Place[] = [
  here,
  { name: '样例社区便民服务中心', address: '样例路3号一楼', latitude: 31.8416, longitude: 107.0931 },
  { name: '样例小区', address: '样例路12号', latitude: 31.8433, longitude: 107.0909 },
  { name: '样例菜市场', address: '样例路40号', latitude: 31.8398, longitude: 107.0958 },
  { name: '样例小学', address: '学府街8号', latitude: 31.8451, longitude: 107.0967 },
  { name: '样例公园', address: '河滨路', latitude: 31.8377, longitude: 107.0894 },
]

/** wx.chooseLocation: a list of places that can be searched. Resolves with nothing when left. */
export function choosePlace(start?: { latitude: number; longitude: number }): Promise<Place | undefined> {
  return new Promise((resolve) => {
    const finish = (place?: Place) => {
      close()
      resolve(place)
    }
    const near = start ? [{ ...here, ...start, name: '指定的位置', address: coordinates(start) }, ...places] : places
    const list = el('div.wc-places')
    const show = (word: string) =>
      list.replaceChildren(
        ...near
          .filter((place) => `${place.name}${place.address}`.includes(word))
          .map((place) => row(place, () => finish(place))),
      )
    const search = el<HTMLInputElement>('input.wc-field', {
      placeholder: '搜索地点',
      on: { input: () => show(search.value.trim()) },
    })
    show('')
    const close = fullPage('选择位置', el('div.wc-form', {}, search, list), { back: () => finish() })
  })
}

/** wx.openLocation: where it is, in words and figures. */
export function showPlace(place: Partial<Place> & { latitude: number; longitude: number }): void {
  const body = el(
    'div.wc-form',
    {},
    el('div.wc-map', {}, icon(pin, 48)),
    row({ ...place, name: place.name || '位置', address: place.address || coordinates(place) }),
  )
  const close = fullPage('位置', body, { back: () => close() })
}

const pin = 'M12 21s7-6.6 7-11.5A7 7 0 0 0 5 9.5C5 14.4 12 21 12 21zM12 11.5a2 2 0 1 0 .01 0'
const coordinates = (at: { latitude: number; longitude: number }) =>
  `${at.latitude.toFixed(5)}, ${at.longitude.toFixed(5)}`
const row = (place: Place, click?: () => void) =>
  el(
    'button.wc-place',
    { on: click ? { click } : {} },
    icon(pin),
    el('span', {}, el('b', {}, place.name), el('small', {}, place.address)),
  )
