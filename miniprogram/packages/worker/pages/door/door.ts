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
    name: '',
    idNumber: '',
    problems: fieldOf<Record<string, string>>({}),
    problem: '',
    sending: false,
    /** null: nothing was looked for yet */
    rows: fieldOf<AskView[] | null>(null),
  },

  type({ currentTarget, detail }: Typed) {
    const { key } = currentTarget.dataset
    this.data[key] = detail.value
    if (this.data.rows) this.setData({ rows: null })
    if (this.data.problems[key]) this.setData({ [`problems.${key}`]: '' })
  },
  look() {
    const { name, idNumber } = this.data
    const problems = checkIdentity({ name, idNumber }, dayOf(Date.now()))
    this.setData({ problems, problem: '' })
    if (Object.keys(problems).length === 0)
      once('door.look', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true })
    try {
      const { name, idNumber } = this.data
      this.setData({ rows: askViews(await call('people.askedAtDoor', { name, idNumber })) })
    } catch (error) {
      this.setData({ problems: error instanceof CallError ? error.fields : {}, problem: sentenceOf(error) })
    }
  },
})
