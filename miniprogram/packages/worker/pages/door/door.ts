import { checkIdentity } from '../../../../../domain/people/rules'
import { call } from '../../../../services/call'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { dayOf } from '../../../../services/dates'
import { fieldOf } from '../../../../services/field-of'
import { once } from '../../../../services/one-at-a-time'
import { type AskView, askViews } from './door.view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: 'name' | 'idNumber' }>

/** At the door, with somebody's ID card in hand: who asks to act for them, with what to read out to them. */
Page({
  data: {
    sending: false,
    name: '',
    idNumber: '',
    problem: '',
    problems: fieldOf<Record<string, string>>({}),
    /** null: nothing was looked for yet */
    rows: fieldOf<AskView[] | null>(null),
  },

  /** What was found is of what was typed before. */
  type({ currentTarget: { dataset }, detail: { value } }: Typed) {
    this.data[dataset.key] = value
    const isWrong = this.data.problems[dataset.key] !== undefined
    if (this.data.rows || isWrong) this.setData({ rows: null, problems: {} })
  },
  look() {
    const { name, idNumber } = this.data
    const problems = checkIdentity({ name, idNumber }, dayOf(Date.now()))
    const isRight = Object.keys(problems).length === 0
    this.setData({ problems, problem: '', sending: isRight })
    if (isRight) once('door.look', () => this.askFor(name, idNumber)).finally(() => this.setData({ sending: false }))
  },
  async askFor(name: string, idNumber: string) {
    const failed = (error: unknown) =>
      this.setData({ problem: sentenceOf(error), problems: error instanceof CallError ? error.fields : {} })
    await call('people.askedAtDoor', { name, idNumber }).then(
      (found) => this.setData({ rows: askViews(found) }),
      failed,
    )
  },
})
