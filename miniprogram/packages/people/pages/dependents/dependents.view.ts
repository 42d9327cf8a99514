import { shortDay } from '../../../../../domain/kernel/clock/rules'
import type { ActingRow, Me } from '../../../../../domain/people/views'

export interface DependentView {
  personId: string
  name: string
  relation: string
  /** "等他同意，到12月27日"; empty: I may act for them */
  waits: string
}

export interface ActingView {
  carerId: string
  /** '' when they act for me already */
  askId: string
  /** who it is and what they want, in one sentence */
  words: string
  about: string
  waits: boolean
}

export const dependentViews = ({ dependents }: Pick<Me, 'dependents'>): DependentView[] =>
  dependents.map(({ personId, name, relation, waiting }) => ({
    personId,
    name,
    relation,
    waits: waiting ? `等他同意，到${shortDay(waiting.until)}` : '',
  }))

const HOW: Record<NonNullable<ActingRow['how']>, string> = {
  wechat: '您在微信里同意的',
  code: '您把核对码告诉了他',
  paper: '社区存着您签的字',
  child: '他是家长',
}

/** What waits for my word first. */
export const actingViews = (rows: ActingRow[]): ActingView[] =>
  [...rows]
    .sort((one, other) => Number(other.state === 'asked') - Number(one.state === 'asked'))
    .map(({ carerId, askId, name, about, relation, state, since, how }) => ({
      carerId,
      askId: askId ?? '',
      words:
        state === 'asked'
          ? `${name}想替您申请、点单、看进度。他说您是他的${relation}。`
          : `${name}可以替您申请、点单、看进度。`,
      about:
        state === 'asked'
          ? `这个人：${about}`
          : [how ? HOW[how] : '以前登记的', since === null ? '' : shortDay(since)]
              .filter((text) => text !== '')
              .join('，'),
      waits: state === 'asked',
    }))
