import { hasEnded, LISTED_STATUSES, STAFF_STATUS_WORDS, stateOf } from '../../../domain/casework/rules'
import type { CaseFigures, KindWords, QueueRow, StaffCase, Status } from '../../../domain/casework/views'
import { type NoAnswer, Refusal } from './render-console'

type Row = QueueRow & { status: Status }

type Input = {
  limit?: number
  after?: string
  state?: string
  kind?: string
  search?: string
  order?: string
  caseId?: string
}

const APPLICATIONS: KindWords = {
  name: 'application',
  word: '办件',
  answers: ['search', 'itemId', 'level', 'department'],
  statuses: LISTED_STATUSES.map((status) => ({
    status,
    word: STAFF_STATUS_WORDS[status],
    ended: hasEnded(status),
  })),
}

/** Answers for the server: a desk's cases, their lists page by page, and what a deed makes of them. */
export class CaseDesk {
  asked: { action: string; input: Input }[] = []
  /** the next call to this action fails so */
  failing: Record<string, Refusal | NoAnswer> = {}
  readonly cases: Row[]
  kinds: KindWords[] = [APPLICATIONS]

  constructor(count: number) {
    this.cases = Array.from({ length: count }, (_, i) => rowOf(i))
  }

  call = (action: string, input: Input): unknown => {
    this.asked.push({ action, input })
    const failure = this.failing[action]
    if (failure) return failure
    if (action === 'casework.queue') return this.page(input)
    if (action === 'casework.figures') return this.figures()
    if (action === 'casework.kinds') return { kinds: this.kinds }
    if (action === 'casework.count') return { count: this.wanted(input).length, more: false }
    const row = this.cases.find(({ caseId }) => caseId === input.caseId)
    if (!row) return new Refusal('NOT_FOUND', '没有找到这件办件。')
    if (action === 'casework.get') return staffCase(row)
    if (action === 'casework.accept')
      return staffCase(this.change(row, { status: 'accepted', sortAt: row.sortAt + 1000 }))
    if (action === 'casework.requestPickup' || action === 'casework.close')
      return staffCase(this.change(row, { status: 'closed', list: 'ended' }))
    throw new Error(`no answer to ${action}`)
  }

  change(row: Row, to: Partial<Row>): Row {
    const next = standing({ ...row, ...to, version: row.version + 1 })
    this.cases[this.cases.indexOf(row)] = next
    return next
  }
  asksFor(action: string): Input[] {
    return this.asked.filter((one) => one.action === action).map(({ input }) => input)
  }

  private figures(): Pick<CaseFigures, 'mine' | 'running'> {
    const running = this.cases.filter(({ list }) => list !== 'ended')
    const normal = running.filter(({ list }) => list === 'mine').length
    return { running: running.length, mine: { overdue: 0, today: 0, soon: 0, normal, waiting: 0 } }
  }
  private wanted({ state, kind, search }: Input): QueueRow[] {
    return this.cases.filter(
      (row) =>
        (!state || row.list === state) &&
        (!kind || row.kind === kind) &&
        (!search || row.applicantName.includes(search)),
    )
  }
  private page({ limit = 20, after, state, kind, search, order }: Input) {
    const down = (order ?? (state === 'ended' ? 'desc' : 'asc')) === 'desc'
    const wanted = this.wanted({ state, kind, search }).sort((a, b) => (down ? -1 : 1) * (a.sortAt - b.sortAt))
    const from = after ? Number(after) : null
    const left = from === null ? wanted : wanted.filter(({ sortAt }) => (down ? sortAt < from : sortAt > from))
    const rows = left.slice(0, limit)
    return { rows, next: left.length > limit ? String(rows.at(-1)?.sortAt) : null }
  }
}

/** What follows from the status. */
const standing = (row: Row): Row => ({
  ...row,
  state: stateOf(row.status),
  statusWord: STAFF_STATUS_WORDS[row.status],
})

const rowOf = (i: number): Row => ({
  kind: 'application',
  state: 'running',
  statusWord: STAFF_STATUS_WORDS.submitted,
  mark: { word: '已提交', tone: 'info' },
  page: `packages/casework/pages/case-detail/case-detail?id=case-${String(i).padStart(3, '0')}`,
  room: 'cases',
  caseId: `case-${String(i).padStart(3, '0')}`,
  no: `PZL-${i}`,
  itemName: '老年优待证办理',
  everyday: '老年优待证',
  status: 'submitted',
  level: 'community',
  sentence: '等社区受理。',
  wants: null,
  due: { at: 1_800_000_000_000, words: '还有3个工作日', overdue: false },
  updatedAt: 1_790_000_000_000,
  version: 1,
  applicantName: `居民${i}`,
  grid: '01网格',
  department: '民政',
  holder: '社区窗口',
  urgency: 'normal',
  submittedAt: 1_790_000_000_000,
  list: 'mine',
  sortAt: 1000 + i * 10,
})

const staffCase = (row: Row): StaffCase => ({
  ...row,
  item: { id: 'card', version: 1, name: row.itemName, department: row.department, promisedDays: 5 },
  applicant: { name: row.applicantName, idMasked: '', phoneMasked: '', addressText: '', gridName: row.grid },
  form: [],
  materials: [],
  timeline: [],
  deadline: null,
  contact: { name: '', role: '', phone: null },
  result: null,
  nextSteps: [],
  available: row.status === 'submitted' ? ['accept'] : row.status === 'accepted' ? ['close'] : [],
  rating: null,
  pickup: null,
  history: [],
  mayLook: true,
  supplementReasons: [],
  notAcceptReasons: [],
  workers: [],
  messages: [],
  row,
})
