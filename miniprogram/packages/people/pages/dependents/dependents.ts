import type { Me } from '../../../../../domain/people/views'
import { fieldOf } from '../../../../services/field-of'
import { me, rememberMe } from '../../../../services/me'
import { fill, LOADED_WHEN_SHOWN, UNFILLED } from '../../../../services/page-state'
import { sendCommand } from '../../../../services/send-command'
import { refusalOf, sendOnce, UNSENT } from '../../../../services/sending'
import { forgetTyped, keepTyped, typedBefore } from '../../../../services/typed-text'
import { PERSON_FIELDS } from '../../person-fields'
import { EMPTY, fieldProblems, type PersonForm, personProblems } from '../../person-form'
import { addressInput } from '../profile/profile.view'

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
    ...UNSENT,
  },

  ...LOADED_WHEN_SHOWN,
  ...PERSON_FIELDS,
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
      this.setData({ rows: answer.dependents, adding: false })
      wx.showToast({ title: '加好了', icon: 'success' })
    } catch (error) {
      this.setData(refusalOf(error, fieldProblems))
    }
  },
})
