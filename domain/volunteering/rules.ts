import type { Role } from '../kernel'
import { isKeyOf } from '../kernel/objects/rules'
import type { OrderStatus, Standing } from './views'

/** Staff who handle the orders of their area. */
export const DISPATCHERS: Role[] = ['volunteerCoordinator', 'clerk', 'secretary']

/** In the order of an order's life. */
export const ORDER_STATUSES = [
  'open',
  'confirmed',
  'taken',
  'checkedIn',
  'done',
  'closed',
  'cancelled',
  'expired',
] as const satisfies OrderStatus[]

/** Orders that still need a volunteer. */
export const WAITING_ORDERS: OrderStatus[] = ['open', 'confirmed']
/** Orders that a volunteer has taken and not ended. */
export const TAKEN_ORDERS: OrderStatus[] = ['taken', 'checkedIn']
/** Orders to which nothing more is done; those of `done` may still be rated. */
export const ENDED_ORDERS: OrderStatus[] = ['done', 'closed', 'cancelled', 'expired']

/** In the order in which staff work through them. */
export const STANDINGS = ['waiting', 'confirmed', 'withdrawn'] as const satisfies Standing[]

/** As staff read it. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  waiting: '等确认',
  confirmed: '已确认',
  withdrawn: '已暂停',
}

/** Skills that nobody has by their own word: what staff look at before they confirm one. */
export const PROOFS: Readonly<Record<string, string>> = {
  nursing: '护理证书',
  medical: '医师或护士执业证',
  massage: '按摩师证书',
  psychology: '心理咨询证书',
  legal: '法律职业资格证',
  driving: '驾驶证',
}

export const isProfessional = (skill: string): boolean => isKeyOf(PROOFS, skill)

/** What a volunteer can say they are able to do. */
export const skills = [
  { id: 'errands', name: '跑腿代买' },
  { id: 'company', name: '陪伴聊天' },
  { id: 'cooking', name: '做饭' },
  { id: 'cleaning', name: '打扫家务' },
  { id: 'lifting', name: '搬抬重物' },
  { id: 'repair', name: '水电家电维修' },
  { id: 'haircut', name: '理发' },
  { id: 'nursing', name: '照护护理' },
  { id: 'medical', name: '医护资质' },
  { id: 'massage', name: '推拿按摩' },
  { id: 'psychology', name: '心理疏导' },
  { id: 'teaching', name: '课业辅导' },
  { id: 'digital', name: '手机教学' },
  { id: 'arts', name: '书画文艺' },
  { id: 'literacy', name: '读写文书' },
  { id: 'legal', name: '法律知识' },
  { id: 'mediation', name: '矛盾调解' },
  { id: 'driving', name: '驾驶接送' },
]
