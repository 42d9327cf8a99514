import type { TaskCard, TaskView } from '../../../../../domain/casework/views'
import type { Tile } from '../../../../components/photo-tiles/photo-tiles.view'

export interface TaskPageView {
  who: string
  what: string
  address: string
  phone: string
  note: string
  due: string
  overdue: boolean
  open: boolean
  /** what is said of a visit that is over */
  over: string
  canNavigate: boolean
  materials: { key: string; name: string; note: string; tiles: Tile[]; collected: string; error: string }[]
}

export type Tiles = Record<string, Tile[]>

export function taskPageView(task: TaskCard | TaskView, tiles: Tiles): TaskPageView {
  const collected = 'collected' in task ? task.collected : []
  return {
    who: task.applicantName,
    what: task.itemName,
    address: task.addressText,
    phone: task.phone ?? '',
    note: task.note ?? '',
    due: task.due?.words ?? '',
    overdue: task.due?.overdue ?? false,
    open: task.state === 'open',
    over: task.calledOff ? '这次不用上门了，材料不用再取。' : '这次上门已经办好了。',
    canNavigate: task.location !== null,
    materials: task.materials.map(({ key, name, note }) => {
      const there = collected.find((state) => state.key === key)?.files.length ?? 0
      return {
        key,
        name,
        note: note ?? '',
        tiles: tiles[key] ?? [],
        collected: there > 0 ? `已有${there}张照片` : '',
        error: '',
      }
    }),
  }
}

/** A visit is done when every paper that was asked for has been photographed. */
export function missingPhotos({ materials }: Pick<TaskCard, 'materials'>, tiles: Tiles): Record<string, string> {
  const troubles = materials.map(({ key }) => [key, troubleOf(tiles[key] ?? [])] as const)
  return Object.fromEntries(troubles.filter(([, trouble]) => trouble))
}

function troubleOf(taken: Tile[]): string {
  if (taken.length === 0) return '还没有拍'
  return taken.some(({ state }) => state === 'refused') ? '有照片不能用，请去掉它，重新拍' : ''
}
