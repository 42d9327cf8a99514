import { shownAnswer } from '../../kernel/form/rules'
import { type ContentField, contentKind } from '../content/content-kind.rules'

const AMOUNT: ContentField = { key: 'amount', label: '金额', type: 'money', required: true, hint: '单位是元' }

/** 财务公开: what the community spent money on. The clerk enters it, the secretary looks at it and publishes it. */
export const SPENDING = contentKind({
  name: 'spending',
  word: '财务公开',
  categories: ['财务公开'],
  form: [
    AMOUNT,
    { key: 'paidOn', label: '支出日期', type: 'date', required: true, range: 'past' },
    {
      key: 'source',
      label: '资金来源',
      type: 'select',
      required: true,
      options: ['社区工作经费', '惠民项目资金', '党建经费', '集体收入', '上级专项资金', '社会捐赠'],
    },
    { key: 'usedFor', label: '用在哪里', type: 'text', required: true, hint: '例如：3号楼换楼道灯12盏' },
    { key: 'payee', label: '付给谁', type: 'text', required: false, hint: '单位名称；付给个人的，不写姓名' },
    { key: 'agreedBy', label: '怎么定的', type: 'text', required: false, hint: '例如：10月8日居民代表会议通过' },
  ],
  textOptional: true,
  writers: ['clerk', 'secretary'],
  reviewers: ['secretary'],
  summary: ({ amount, usedFor }) => `${shownAnswer(AMOUNT, amount)} · ${usedFor}`,
  delivered: false,
  hangs: 90,
})
