import { startOf } from '../../../kernel'
import { nextSteps, sentence, type Told, wants } from './sentence'

const NOW = startOf('2026-11-23') + 10 * 3600_000
const DUE = startOf('2026-11-28') - 1
const told = (more: Partial<Told>): Told => ({
  status: 'submitted',
  level: 'community',
  dueAt: DUE,
  pickup: null,
  materials: {},
  supplement: null,
  result: null,
  refusal: null,
  rating: null,
  item: {
    id: 'resident-pension-claim',
    version: 1,
    name: '城乡居民养老保险待遇申领',
    everyday: '领养老金',
    department: '人社',
    repeatable: false,
    promisedDays: 12,
    decidedAt: 'county',
  },
  deliveredAt: null,
  ...more,
})
const wanted = { files: [], deferred: false, verdict: 'wanted' as const, reason: '不清楚', collectedBy: null }
const worker: NonNullable<Told['pickup']> = {
  taskId: 'task-1',
  workerId: 'person-1',
  workerOpenid: 'o-worker',
  workerName: '网格样例',
  materials: ['m1'],
  note: null,
  askedAt: 0,
  dueAt: DUE,
  doneAt: null,
}
const supplement = { askedAt: 0, dueAt: DUE, note: null, back: 'accepted' as const }
const rejected = { outcome: 'rejected' as const, reason: '收入超过标准', delivery: '社区代取', by: 'county' as const }

test.each<[Partial<Told>, string, string | null]>([
  [{ status: 'draft', dueAt: null }, '还没有提交，可以接着填', '接着填完，再提交'],
  [{}, '已提交，社区最晚11月27日告诉您是否受理', null],
  [{ dueAt: NOW - 1 }, '已提交，已过答复时间，可以打电话催一催', null],
  [{ status: 'accepted' }, '社区已受理，最晚11月27日给您答复', null],
  [{ status: 'reviewing', level: 'town' }, '镇里正在审核，最晚11月27日给您答复', null],
  [{ status: 'reviewing', level: 'county' }, '县里正在审核，最晚11月27日给您答复', null],
  [{ status: 'reviewing', level: 'county', dueAt: NOW - 1 }, '县里正在审核，已过承诺时间，可以打电话催一催', null],
  [{ pickup: worker }, '网格员网格样例会上门取材料，请留意电话', '准备好材料，等网格员上门'],
  [
    { status: 'supplementing', supplement, materials: { m3: wanted } },
    '还差1样材料，补齐后继续办理',
    '请在11月27日前补交材料',
  ],
  [
    { status: 'supplementing', supplement, materials: { m3: wanted }, pickup: worker },
    '还差1样材料，网格员网格样例会上门来取',
    '准备好材料，等网格员上门',
  ],
  [{ status: 'supplementing', supplement }, '请按说明补充，补好后继续办理', '请在11月27日前补交材料'],
  [{ status: 'decided', result: rejected }, '审核没有通过，社区会把决定送给您', null],
  [
    { status: 'delivered', result: { ...rejected, outcome: 'approved' } },
    '可以领取了：社区代取',
    '请领取结果，再评价一下',
  ],
  [{ status: 'closed' }, '已经办结', '请评价一下'],
  [{ status: 'withdrawn' }, '这份申请已经撤回，不再办理', null],
  // a day that has gone is not asked for
  [
    { status: 'supplementing', supplement: { ...supplement, dueAt: NOW - 1 }, materials: { m3: wanted } },
    '还差1样材料，补齐后继续办理',
    '补交的日子（11月23日）过了，现在还能补，请尽快补交',
  ],
  [
    { pickup: { ...worker, dueAt: NOW - 1 }, dueAt: NOW - 1 },
    '网格员网格样例原定11月23日前上门取材料，还没有取到，可以打电话催一催',
    '准备好材料，等网格员上门',
  ],
  [
    { pickup: worker, dueAt: NOW - 1 },
    '网格员网格样例会上门取材料，请留意电话；已过承诺时间，可以打电话催一催',
    '准备好材料，等网格员上门',
  ],
  [{ status: 'notAccepted', refusal: { reason: '户口不在本县', wayOn: '到户籍地' } }, '没有受理：户口不在本县', null],
])('%j is told as “%s”', (more, sentenceWanted, wish) => {
  expect(sentence(told(more), NOW)).toBe(sentenceWanted)
  expect(wants(told(more), NOW)).toBe(wish)
})

test.each<[Partial<Told>, string]>([
  [{}, '已提交，社区最晚11月27日告诉申请人是否受理'],
  [{ dueAt: NOW - 1 }, '已提交，已过答复时间'],
  [{ status: 'reviewing', level: 'town' }, '镇里正在审核，最晚11月27日给申请人答复'],
  [{ pickup: worker }, '网格员网格样例会上门取材料'],
  [{ status: 'decided', result: rejected }, '审核没有通过，社区会把决定送给申请人'],
])('staff are not spoken to as if they had applied: %j', (more, said) => {
  expect(sentence(told(more), NOW, 'staff')).toBe(said)
})

test('every dead end has a way on, and a number to call', () => {
  const ends: Partial<Told>[] = [
    { status: 'notAccepted', refusal: { reason: '户口不在本县', wayOn: '到户籍地申请' } },
    { status: 'withdrawn' },
    { status: 'decided', result: rejected },
    { status: 'closed', result: rejected },
  ]
  for (const end of ends) {
    const steps = nextSteps(told(end), '0000-6000001')
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.at(-1)).toContain('0000-6000001')
  }
  expect(nextSteps(told({ status: 'decided', result: rejected }), null)).toContain('没有通过的原因：收入超过标准')
})
