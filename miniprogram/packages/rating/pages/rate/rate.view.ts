import type { RatingForm } from '../../../../../domain/casework/views'
import type { OrderView } from '../../../../../domain/volunteering/views'
import { orderPage } from '../../../../services/addresses'

export const WORDS = ['', '很不满意', '不满意', '一般', '满意', '很满意']

/** What is asked differs, how it is asked does not. */
export interface RateForm {
  title: string
  version: number
  /** what can have been good, and what bad */
  good: readonly string[]
  bad: readonly string[]
  /** letters of the comment */
  longest: number
  /** where one goes afterwards */
  page: string
  mayRate: boolean
  notNow: string
}

/** Before anything was read. */
export const NOTHING_ASKED: RateForm = {
  title: '',
  version: 0,
  good: [],
  bad: [],
  longest: 0,
  page: '',
  mayRate: false,
  notNow: '',
}

export const formOfCase = ({ question, version, praise, complaints, page, mayRate }: RatingForm): RateForm => ({
  title: question,
  version,
  good: praise,
  bad: complaints,
  longest: 300,
  page: `/${page}`,
  mayRate,
  notNow: '这件事现在不用评价，或者您已经评过了。',
})

export const formOfOrder = ({
  orderId,
  serviceName,
  version,
  available,
}: Pick<OrderView, 'orderId' | 'serviceName' | 'version' | 'available'>): RateForm => ({
  title: `${serviceName}，这次怎么样？`,
  version,
  good: [],
  bad: [],
  longest: 200,
  page: orderPage(orderId),
  mayRate: available.includes('rate'),
  notNow: '这一单现在不用评价，或者您已经评过了。',
})

/** What could have been the reason, for the score that was given. */
export function tagsFor(form: Pick<RateForm, 'good' | 'bad'>, score: number): readonly string[] {
  if (score === 0) return []
  return score >= 4 ? form.good : form.bad
}
