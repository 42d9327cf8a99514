import { contentMatrix } from '../../content/testing/content-matrix'
import { SPENDING } from '../kind.rules'

export const matrix = contentMatrix(SPENDING, {
  answers: { amount: 100, paidOn: '2026-01-01', source: '社区工作经费', usedFor: '样例' },
  writes: ['clerk', 'secretary'],
  publishes: ['secretary'],
  why: 'a spending is reviewed: the secretary puts it on the board and takes it down',
})
