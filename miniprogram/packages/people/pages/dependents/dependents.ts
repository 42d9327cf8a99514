import type { Me } from '../../../../../domain/people/views'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { me, rememberMe } from '../../../../services/me'
import { once } from '../../../../services/one-at-a-time'
import { fill, UNFILLED } from '../../../../services/page-state'
import { sendCommand } from '../../../../services/send-command'
import { forgetTyped, keepTyped, typedBefore } from '../../../../services/typed-text'
import { EMPTY, fieldProblems, idProblem, type PersonForm, personProblems } from '../../person-form'
import { addressInput } from '../profile/profile.view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: keyof PersonForm }>
type Address = WechatMiniprogram.CustomEvent<Pick<PersonForm, 'buildingId' | 'unit' | 'room'>>
type RelationTap = WechatMiniprogram.TouchEvent<object, object, { relation: string }>

interface Kept {
  form: PersonForm
  relation: string
}
const TYPED = 'dependent'

/** Elders for whom I may apply. */
Page({
  data: {
    ...UNFILLED,
    known: false,
    rows: fieldOf<Me['dependents']>([]),
    adding: false,
    relations: ['父亲', '母亲', '公公', '婆婆', '岳父', '岳母', '爷爷', '奶奶', '配偶', '子女', '其他'],
    relation: '',
    form: EMPTY,
    problems: fieldOf<Record<string, string>>({}),
    problem: '',
    sending: false,
  },

  onShow() {
    this.load()
  },
  load() {
    return fill(this, async () => {
      const { known, dependents } = await me()
      return { known, rows: dependents, ...this.resumed() }
    })
  },
  register() {
    wx.navigateTo({ url: '/packages/people/pages/profile/profile' })
  },
  /** Left by accident in the middle of it: it is open again, with what was typed. */
  resumed() {
    const kept = this.data.adding ? null : typedBefore<Kept>(TYPED)
    return kept ? { ...kept, adding: true } : {}
  },
  keep() {
    const { form, relation } = this.data
    keepTyped(TYPED, { form, relation } satisfies Kept)
  },
  add() {
    this.setData({ adding: true, form: EMPTY, relation: '', problems: {}, problem: '' })
  },
  cancel() {
    forgetTyped(TYPED)
    this.setData({ adding: false })
  },
  type({ currentTarget, detail }: Typed) {
    const { key } = currentTarget.dataset
    this.data.form = { ...this.data.form, [key]: detail.value }
    this.keep()
    if (this.data.problems[key]) this.setData({ [`problems.${key}`]: '' })
  },
  checkId() {
    this.setData({ 'problems.idNumber': idProblem(this.data.form.idNumber, Date.now()) })
  },
  address({ detail }: Address) {
    this.data.form = { ...this.data.form, ...detail }
    this.keep()
    this.setData({ 'problems.buildingId': '' })
  },
  chooseRelation({ currentTarget }: RelationTap) {
    this.setData({ relation: currentTarget.dataset.relation, 'problems.relation': '' })
    this.keep()
  },

  save() {
    const wants = { idNumber: true, phone: false, home: true }
    const problems = personProblems(this.data.form, wants, Date.now())
    if (!this.data.relation) problems.relation = '请选他是您的什么人'
    const fine = Object.keys(problems).length === 0
    this.setData({ problems, problem: fine ? '' : '上面有没填好的地方，红字写着' })
    if (fine) once('dependents.save', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true })
    const { name, idNumber, phone } = this.data.form
    try {
      const answer = await sendCommand('people.saveDependent', {
        name: name.trim(),
        idNumber,
        ...(phone ? { phone } : {}),
        relation: this.data.relation,
        ...addressInput(this.data.form),
      })
      rememberMe(answer)
      forgetTyped(TYPED)
      this.setData({ rows: answer.dependents, adding: false })
      wx.showToast({ title: '加好了', icon: 'success' })
    } catch (error) {
      const problems = error instanceof CallError ? fieldProblems(error.fields) : {}
      this.setData({ problems, problem: sentenceOf(error) })
    }
  },
})
