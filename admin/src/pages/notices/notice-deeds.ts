import type { NoticeStatus } from '../../../../domain/publishing/views'

export type NoticeDeed = 'withdraw' | 'pause' | 'resume' | 'edit'

const DEEDS: Record<NoticeStatus, NoticeDeed[]> = {
  draft: [],
  scheduled: ['withdraw', 'edit'],
  publishing: ['withdraw', 'pause'],
  paused: ['withdraw', 'resume'],
  published: ['withdraw'],
  withdrawn: [],
  expired: [],
}

/** What can be done to a notice that is no longer a draft; the server checks again. */
export function deedsFor(status: NoticeStatus): NoticeDeed[] {
  return DEEDS[status]
}
