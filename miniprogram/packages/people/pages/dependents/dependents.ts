import type { Me } from '../../../../../domain/people/views'
import { CallError, sentenceOf } from '../../../../services/call-error'
import { give } from '../../../../services/give'
import { me, rememberMe } from '../../../../services/me'
import { once } from '../../../../services/once'
import { fill, type PageState } from '../../../../services/page-state'
import { EMPTY, fieldProblems, idProblem, type PersonForm, personProblems } from '../../person-form'
import { addressInput } from '../profile/profile.view'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { key: keyof PersonForm }>
type Address = WechatMiniprogram.CustomEvent<Pick<PersonForm, 'buildingId' | 'unit' | 'room'>>
type RelationTap = WechatMiniprogram.TouchEvent<object, object, { relation: string }>

/** Elders for whom I may apply. */
Page({
  data: {
    state: 'loading' as PageState,
    stateMessage: '',
    known: false,
    rows: [] as Me['dependents'],
    adding: false,
    relations: ['父亲', '母亲', '公公', '婆婆', '岳父', '岳母', '爷爷', '奶奶', '配偶', '子女', '其他'],
    relation: '',
    problems: {} as Record<string, string>,
    problem: '',
    sending: false,
  },
  form: EMPTY,

  onShow() {
    this.load()
  },
  load() {
    return fill(this, async () => {
      const { known, dependents } = await me()
      return { known, rows: dependents }
    })
  },
  register() {
    wx.navigateTo({ url: '/packages/people/pages/profile/profile' })
  },
  add() {
    this.form = EMPTY
    this.setData({ adding: true, relation: '', problems: {}, problem: '' })
  },
  cancel() {
    this.setData({ adding: false })
  },
  type({ currentTarget, detail }: Typed) {
    const { key } = currentTarget.dataset
    this.form = { ...this.form, [key]: detail.value }
    if (this.data.problems[key]) this.setData({ [`problems.${key}`]: '' })
  },
  checkId() {
    this.setData({ 'problems.idNumber': idProblem(this.form.idNumber, Date.now()) })
  },
  address({ detail }: Address) {
    this.form = { ...this.form, ...detail }
    this.setData({ 'problems.buildingId': '' })
  },
  chooseRelation({ currentTarget }: RelationTap) {
    this.setData({ relation: currentTarget.dataset.relation, 'problems.relation': '' })
  },

  save() {
    const wants = { idNumber: true, phone: false, home: true }
    const problems = personProblems(this.form, wants, Date.now())
    if (!this.data.relation) problems.relation = '请选他是您的什么人'
    const fine = Object.keys(problems).length === 0
    this.setData({ problems, problem: fine ? '' : '上面有没填好的地方，红字写着' })
    if (fine) once('dependents.save', () => this.send()).finally(() => this.setData({ sending: false }))
  },
  async send() {
    this.setData({ sending: true })
    const { name, idNumber, phone } = this.form
    try {
      const answer = await give('people.saveDependent', {
        name: name.trim(),
        idNumber,
        ...(phone ? { phone } : {}),
        relation: this.data.relation,
        ...addressInput(this.form),
      })
      rememberMe(answer)
      this.setData({ rows: answer.dependents, adding: false })
      wx.showToast({ title: '加好了', icon: 'success' })
    } catch (error) {
      const problems = error instanceof CallError ? fieldProblems(error.fields) : {}
      this.setData({ problems, problem: sentenceOf(error) })
    }
  },
})
