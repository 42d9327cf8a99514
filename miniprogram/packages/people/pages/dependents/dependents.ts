import type { ActingRow } from '../../../../../domain/people/views'
import { call } from '../../../../services/call'
import { sentenceOf } from '../../../../services/call-error'
import { fieldOf } from '../../../../services/field-of'
import { me, rememberMe } from '../../../../services/me'
import { once } from '../../../../services/one-at-a-time'
import { fill, LOADED_WHEN_SHOWN, UNFILLED } from '../../../../services/page-state'
import { sendCommand } from '../../../../services/send-command'
import { refusalOf, sendOnce, UNSENT } from '../../../../services/sending'
import { forgetTyped, keepTyped, typedBefore } from '../../../../services/typed-text'
import { PERSON_FIELDS } from '../../person-fields'
import { EMPTY, fieldProblems, type PersonForm, personProblems } from '../../person-form'
import { addressInput } from '../profile/profile.view'
import { type ActingView, actingViews, type DependentView, dependentViews } from './dependents.view'

type TieTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>
type AnswerTap = WechatMiniprogram.TouchEvent<object, object, { id: string; accept: string }>
type RelationTap = WechatMiniprogram.TouchEvent<object, object, { relation: string }>

interface Kept {
  form: PersonForm
  relation: string
}
const TYPED = 'dependent'

/** Whom I act for, with those who have not said yes; and who acts for me, with those who ask to. */
Page({
  data: {
    ...UNFILLED,
    known: false,
    rows: fieldOf<DependentView[]>([]),
    forMe: fieldOf<ActingView[]>([]),
    /** whose code is being filled in */
    codeFor: '',
    code: '',
    codeProblem: '',
    /** which tie is asked about once more before it ends */
    ending: '',
    answerProblem: '',
    adding: false,
    relations: ['父亲', '母亲', '公公', '婆婆', '岳父', '岳母', '爷爷', '奶奶', '配偶', '子女', '孙子女', '其他'],
    relation: '',
    form: EMPTY,
    ...UNSENT,
  },

  ...LOADED_WHEN_SHOWN,
  ...PERSON_FIELDS,
  load() {
    return fill(this, async () => {
      const mine = await me()
      const forMe = mine.known ? actingViews((await call('people.actingForMe', {})).rows) : []
      return { known: mine.known, rows: dependentViews(mine), forMe, ...this.resumed() }
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
    if (fine) sendOnce(this, 'dependents.save', () => this.send())
  },
  async send() {
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
      const rows = dependentViews(answer)
      this.setData({ rows, adding: false })
      wx.showToast({ title: rows.some(({ waits }) => waits) ? '等他同意' : '加好了', icon: 'success' })
    } catch (error) {
      this.setData(refusalOf(error, fieldProblems))
    }
  },

  /** The six digits that the worker or staff read out to them. */
  openCode({ currentTarget }: TieTap) {
    this.setData({ codeFor: currentTarget.dataset.id, code: '', codeProblem: '' })
  },
  closeCode() {
    this.setData({ codeFor: '', code: '', codeProblem: '' })
  },
  typeCode({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.data.code = detail.value
    if (this.data.codeProblem) this.setData({ codeProblem: '' })
  },
  sendCode() {
    const { code, codeFor: personId } = this.data
    if (code.replace(/\D/g, '').length !== 6) {
      this.setData({ codeProblem: '核对码是6位数字，请看全再填。' })
      return
    }
    once('dependents.code', () =>
      this.sendTie('people.enterActForCode', { personId, code }, 'codeProblem', '可以代办了'),
    )
  },
  askEnd({ currentTarget }: TieTap) {
    this.setData({ ending: currentTarget.dataset.id, answerProblem: '' })
  },
  keepTie() {
    this.setData({ ending: '' })
  },
  stop() {
    const { ending: personId } = this.data
    once('dependents.stop', () => this.sendTie('people.stopActingFor', { personId }, 'answerProblem', '已经去掉'))
  },
  async sendTie<Name extends 'people.enterActForCode' | 'people.stopActingFor'>(
    action: Name,
    told: Parameters<typeof sendCommand<Name>>[1],
    problem: 'codeProblem' | 'answerProblem',
    done: string,
  ) {
    try {
      const answer = await sendCommand(action, told)
      rememberMe(answer)
      this.setData({ rows: dependentViews(answer), codeFor: '', code: '', ending: '' })
      wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      this.setData({ [problem]: sentenceOf(error) })
    }
  },
  answer({ currentTarget }: AnswerTap) {
    const { id: askId, accept } = currentTarget.dataset
    once('dependents.answer', () =>
      this.showForMe(
        () => sendCommand('people.answerActFor', { askId, accept: accept === 'yes' }),
        accept === 'yes' ? '已同意' : '没有同意',
      ),
    )
  },
  end() {
    const { ending: carerId } = this.data
    once('dependents.end', () => this.showForMe(() => sendCommand('people.endActFor', { carerId }), '已经结束'))
  },
  async showForMe(deed: () => Promise<{ rows: ActingRow[] }>, done: string) {
    try {
      const { rows } = await deed()
      this.setData({ forMe: actingViews(rows), ending: '', answerProblem: '' })
      wx.showToast({ title: done, icon: 'none' })
    } catch (error) {
      this.setData({ answerProblem: sentenceOf(error) })
    }
  },
})
