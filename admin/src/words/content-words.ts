import type { ContentStatus } from '../../../domain/publishing/views'

export const CONTENT_STATUSES: Record<ContentStatus, { word: string; tone: string }> = {
  draft: { word: '草稿', tone: 'quiet' },
  scheduled: { word: '定时发布', tone: 'info' },
  publishing: { word: '正在送达', tone: 'info' },
  published: { word: '已发布', tone: 'success' },
  paused: { word: '已暂停', tone: 'accent' },
  withdrawn: { word: '已撤回', tone: 'error' },
  expired: { word: '已过期', tone: 'quiet' },
}
