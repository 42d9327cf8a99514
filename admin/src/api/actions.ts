import type { Level, Page, QueueRow, StaffCase, Status } from '../../../domain/casework/views'
import type { CatalogList, Item } from '../../../domain/catalog/views'
import type { StaffMe } from '../../../domain/people/views'
import type { Audience, Delivery, NoticeStatus, Reach, StaffNotice } from '../../../domain/publishing/views'
import type { Menu, OrderRow, OrderStatus, StaffOrder } from '../../../domain/volunteering/views'

interface Paged {
  after?: string
  limit?: number
}
interface OnCase {
  caseId: string
  version: number
}
interface OnNotice {
  noticeId: string
  version: number
}

export interface QueueFilter {
  search?: string
  status?: Status[]
  itemId?: string
  grid?: string
  overdueOnly?: boolean
  level?: Level
  state?: 'mine' | 'waiting' | 'ended'
  department?: string
}

/** The console's door, action by action: [what goes in, what comes out]. */
export interface AdminActions {
  'staff.login': [{ account: string; password: string }, StaffMe]
  'staff.me': [Record<string, never>, StaffMe]
  'staff.logout': [Record<string, never>, unknown]
  'catalog.list': [{ version?: string }, CatalogList]
  'catalog.get': [{ itemId: string; version?: number }, Item]
  'casework.queue': [Paged & QueueFilter, Page<QueueRow>]
  'casework.export': [Paged & QueueFilter, { rows: QueueRow[]; next?: string | null }]
  'casework.get': [{ caseId: string }, StaffCase]
  'casework.accept': [OnCase & { note?: string }, StaffCase]
  'casework.requestSupplement': [OnCase & { materials: { key: string; reason: string }[]; note?: string }, StaffCase]
  'casework.notAccept': [OnCase & { reason: string; wayOn: string }, StaffCase]
  'casework.requestPickup': [OnCase & { materials: string[]; note?: string; workerId?: string }, StaffCase]
  'casework.forward': [OnCase & { to: 'town' | 'county'; opinion: string }, StaffCase]
  'casework.decide': [OnCase & { outcome: 'approved' | 'rejected'; reason?: string; opinion?: string }, StaffCase]
  'casework.deliver': [OnCase & { how: string; note?: string }, StaffCase]
  'casework.close': [OnCase & { note?: string }, StaffCase]
  'people.reveal': [
    { caseId: string; field: 'idNumber' | 'phone' | 'address' | 'bankCard'; key?: string; reason: string },
    { value: string },
  ]
  'volunteering.menu': [{ version?: string }, Menu]
  'volunteering.queue': [Paged & { status?: OrderStatus[]; search?: string }, Page<OrderRow>]
  'volunteering.get': [{ orderId: string }, StaffOrder]
  'volunteering.assign': [{ orderId: string; version: number; volunteerId: string }, StaffOrder]
  'volunteering.confirm': [{ orderId: string; version: number }, StaffOrder]
  'volunteering.cancel': [{ orderId: string; version: number; reason: string }, StaffOrder]
  'publishing.list': [Paged & { status?: NoticeStatus }, Page<StaffNotice>]
  'publishing.get': [{ noticeId: string }, StaffNotice]
  'publishing.save': [
    {
      requestId: string
      noticeId?: string
      version?: number
      title: string
      html: string
      category: string
      validUntil: string
      audience: Audience
    },
    StaffNotice,
  ]
  'publishing.reach': [{ audience: Audience }, Reach]
  'publishing.publish': [OnNotice & { at?: number }, StaffNotice]
  'publishing.withdraw': [OnNotice & { reason: string }, StaffNotice]
  'publishing.pause': [OnNotice, StaffNotice]
  'publishing.resume': [OnNotice, StaffNotice]
  'publishing.delivery': [{ noticeId: string }, Delivery]
  'publishing.upload': [{ name: string; base64: string }, { fileID: string; url: string }]
}

export type ActionName = keyof AdminActions
export type InputOf<Name extends ActionName> = AdminActions[Name][0]
export type OutputOf<Name extends ActionName> = AdminActions[Name][1]
