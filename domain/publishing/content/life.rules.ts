import type { LifeRow } from '../../kernel/lifecycle/life.rules'
import type { ContentCommand, ContentStatus } from '../views'

/** The whole life of a content, except what the timer does (publish-on-time.ts) and the end of its delivery. */
export const rows: readonly LifeRow<ContentCommand, ContentStatus, 'writer' | 'publisher', never>[] = [
  { command: 'edit', by: ['writer', 'publisher'], from: ['draft'], to: 'same' },
  { command: 'edit', by: 'publisher', from: ['scheduled'], to: 'same', why: 'it was reviewed as it stands' },
  {
    command: 'publish',
    by: 'publisher',
    from: ['draft', 'scheduled'],
    to: 'either',
    why: 'at once, or at a time that is still to come',
  },
  { command: 'pause', by: 'publisher', from: ['publishing'], to: 'paused' },
  { command: 'resume', by: 'publisher', from: ['paused'], to: 'publishing' },
  { command: 'withdraw', by: 'publisher', from: ['scheduled', 'publishing', 'published', 'paused'], to: 'withdrawn' },
]
