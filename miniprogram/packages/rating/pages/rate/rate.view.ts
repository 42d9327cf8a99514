import type { CaseView } from '../../../../../domain/casework/views'
import type { OrderView } from '../../../../../domain/volunteering/views'
import { fieldOf } from '../../../../services/field-of'

/** What can be rated here. */
export type Subject = 'case' | 'order'

export const WORDS = ['', '很不满意', '不满意', '一般', '满意', '很满意']

/** What is asked differs, how it is asked does not. */
export const SUBJECTS = {
  case: {
    title: ({ everyday, itemName }: Pick<CaseView, 'everyday' | 'itemName'>) => `${everyday || itemName}办得怎么样？`,
    good: ['办得快', '说得清楚', '少跑了路', '态度好'],
    bad: ['等得久', '说不清楚', '跑了几趟', '态度不好'],
    longest: 300,
    page: '/packages/casework/pages/case-detail/case-detail',
    notNow: '这件事现在不用评价，或者您已经评过了。',
  },
  order: {
    title: ({ serviceName }: Pick<OrderView, 'serviceName'>) => `${serviceName}，这次怎么样？`,
    good: fieldOf<string[]>([]),
    bad: fieldOf<string[]>([]),
    longest: 200,
    page: '/packages/volunteering/pages/order-detail/order-detail',
    notNow: '这一单现在不用评价，或者您已经评过了。',
  },
}

/** What could have been the reason, for the score that was given. */
export function tagsFor(subject: Subject, score: number): string[] {
  if (score === 0) return []
  return score >= 4 ? SUBJECTS[subject].good : SUBJECTS[subject].bad
}
