import type { CaseView } from '../../../../../domain/casework/views'
import { caseDetailView } from './case-detail.view'

const NOW = Date.parse('2026-11-21T10:00:00+08:00')
const view = (more: Partial<CaseView> = {}): CaseView => ({
  caseId: 'c1',
  kind: 'application',
  state: 'running',
  mark: { word: '审核中', tone: 'info' },
  page: 'packages/casework/pages/case-detail/case-detail?id=c1',
  no: 'PZ-1',
  itemName: '城乡居民养老保险待遇申领',
  everyday: '领养老金',
  status: 'reviewing',
  level: 'town',
  sentence: '镇里正在审核',
  wants: null,
  due: { at: NOW, words: '今天到期', overdue: false },
  updatedAt: NOW,
  version: 1,
  item: { id: 'i', version: 1, name: '', department: '人社', promisedDays: 12 },
  applicant: { name: '王示例', idMasked: '5108**', phoneMasked: '138**', addressText: '', gridName: '' },
  form: [],
  materials: [],
  timeline: [
    { at: NOW - 3600_000, title: '您提交了申请', by: '王示例', note: null, kind: 'submit' },
    { at: NOW, title: '社区已受理', by: '社区 李样例（窗口）', note: null, kind: 'accept' },
  ],
  deadline: null,
  contact: { name: '李样例', role: '窗口', phone: null },
  result: null,
  nextSteps: [],
  available: ['withdraw'],
  rating: null,
  pickup: null,
  ...more,
})

test('the everyday name leads, the official one stands beside it', () => {
  expect(caseDetailView(view(), NOW)).toMatchObject({ title: '领养老金', official: '城乡居民养老保险待遇申领' })
})

test('the newest event stands on top', () => {
  expect(caseDetailView(view(), NOW).timeline[0]?.title).toBe('社区已受理')
})

test('one main action: what is wanted of the applicant', () => {
  expect(caseDetailView(view({ available: ['withdraw', 'supplement'] }), NOW).action).toEqual({
    command: 'supplement',
    name: '去补材料',
  })
  expect(caseDetailView(view(), NOW)).toMatchObject({ action: null, canWithdraw: true })
})

test('a paper that is wanted again says why; one that nobody needs is not shown', () => {
  const material = { required: false, deferrable: false, files: [], deferred: false, collectedBy: null, earlier: [] }
  const shown = caseDetailView(
    view({
      materials: [
        { ...material, key: 'a', name: '户口簿', verdict: 'wanted', reason: '照片反光' },
        { ...material, key: 'b', name: '其他', verdict: 'none', reason: null },
      ],
    }),
    NOW,
  ).materials
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatchObject({ mark: '要补', text: '没有交，照片反光' })
})
