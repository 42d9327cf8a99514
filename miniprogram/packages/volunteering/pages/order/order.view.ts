import type { Me } from '../../../../../domain/people/views'
import type { Building } from '../../../../../domain/places/views'
import type { Service } from '../../../../../domain/volunteering/views'
import { tilesTrouble } from '../../../../components/photo-tiles/photo-tiles.view'
import type { OrderDraft } from '../../order-draft'
import { spanWords } from '../../order-words'

export interface PlaceView {
  kind: Service['place']
  /** the place as it stands; empty when it must be told first */
  known: string
  /** the boxes to tell another place are open */
  asking: boolean
  /** there is a registered home to go back to */
  canKeep: boolean
}

type Person = Pick<Me, 'name' | 'addressText' | 'dependents' | 'community'>

/** Where it will be; `kept` is the place of an order that is being changed. */
export function placeView(service: Service, draft: OrderDraft, me: Person, kept = ''): PlaceView {
  if (service.place === 'station')
    return { kind: 'station', known: `${me.community.name}便民服务站`, asking: false, canKeep: false }
  if (draft.placeKind === 'kept') return { kind: service.place, known: kept, asking: false, canKeep: true }
  if (service.place === 'outside')
    return { kind: 'outside', known: draft.text.trim(), asking: true, canKeep: kept !== '' }
  const home = homeWords(draft.forWhom, me)
  if (draft.placeKind === 'registered' && home) return { kind: 'home', known: home, asking: false, canKeep: true }
  return { kind: 'home', known: '', asking: true, canKeep: kept !== '' || home !== '' }
}

/** One's own address is shown; of somebody one looks after, the phone only knows that it is registered. */
function homeWords(forWhom: string, me: Person): string {
  if (!forWhom) return me.addressText ?? ''
  const found = me.dependents.find(({ personId }) => personId === forWhom)
  return found ? `${found.name}登记的住址` : ''
}

export interface ReviewRow {
  label: string
  /** empty while it is not said yet */
  text: string
}

/** Everything that will be sent, in one look. */
export function reviewRows(
  service: Service,
  draft: OrderDraft,
  me: Person,
  place: PlaceView,
  buildings: Building[],
  now: number,
): ReviewRow[] {
  const { startAt } = draft
  const person = me.dependents.find(({ personId }) => personId === draft.forWhom)
  const time = startAt === null ? '' : spanWords(startAt, startAt + service.minutes * 60_000, now)
  return [
    { label: '给谁', text: person ? `${person.relation} ${person.name}` : (me.name ?? '我自己') },
    { label: '时间', text: time },
    { label: '地点', text: place.known || addressWords(draft, buildings) },
  ]
}

function addressWords({ buildingId, unit, room }: OrderDraft, buildings: Building[]): string {
  const building = buildings.find(({ id }) => id === buildingId)
  return building ? `${building.name}${unit ? `${unit}单元` : ''}${room ? `${room}室` : ''}` : ''
}

/** What is missing before it is sent; the server checks by its own rules again. */
export function orderProblems(service: Service, draft: OrderDraft, place: PlaceView): Record<string, string> {
  const problems: Record<string, string> = {}
  if (draft.startAt === null) problems.startAt = '请选一个时间。'
  if (place.asking && service.place === 'home' && !draft.buildingId)
    problems.building = '请选住在哪一栋，志愿者才能上门。'
  if (place.asking && service.place === 'outside' && !draft.text.trim())
    problems.text = '请写明在哪里碰头、去哪里，比如“家门口，去县医院”。'
  const trouble = tilesTrouble(draft.tiles)
  if (trouble) problems.photos = `${trouble}。`
  return problems
}

/** The server's paths to the places of this page. */
export function orderFieldProblems(fields: Record<string, string>): Record<string, string> {
  const places: [RegExp, string][] = [
    [/^startAt/, 'startAt'],
    [/^place\.text/, 'text'],
    [/^place/, 'building'],
    [/^note/, 'note'],
    [/^photos/, 'photos'],
    [/^forDependent/, 'forWhom'],
  ]
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, sentence]) => {
      const found = places.find(([pattern]) => pattern.test(path))
      return found ? [[found[1], sentence]] : []
    }),
  )
}

const SECTIONS: Record<string, string> = {
  known: 'not-known',
  forWhom: 'who',
  startAt: 'when',
  building: 'where',
  text: 'where',
  note: 'more',
  photos: 'more',
}

/** The part of the page that has to be looked at first; empty when the problem belongs to none. */
export function firstTrouble(problems: Record<string, string>): string {
  const [, section = ''] = Object.entries(SECTIONS).find(([key]) => problems[key]) ?? []
  return section
}
