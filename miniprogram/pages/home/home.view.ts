import type { Home } from '../../../domain/home/views'
import { contentPage } from '../../../domain/publishing/rules'
import { type CaseRow, caseRow } from '../../components/case-card/case-card.view'
import { greeting, momentWords } from '../../services/dates'

export interface HomeView {
  greeting: string
  work: { words: string; urgent: boolean } | null
  cases: CaseRow[]
  orders: { orderId: string; title: string; sentence: string; wants: string }[]
  notices: { noticeId: string; page: string; title: string; about: string; read: boolean }[]
  worker: { name: string; initial: string; phone: string } | null
  community: { name: string; phone: string }
  elder: boolean
  /** the one number that an elder's call goes to, the grid worker's before the community's; null: nobody's is known */
  elderCall: { who: string; phone: string } | null
}

/** Home shows what is running, at most this many: the rest is one tap away. */
const SHOWN = 5

export function homeView(home: Home, now: number, elder: boolean): HomeView {
  const { me } = home
  const worker = workerOf(me)
  return {
    greeting: me.name ? `${me.name}，${greeting(now)}` : `${greeting(now)}，您好`,
    work: home.work && { words: workWords(home.work), urgent: home.work.overdue > 0 },
    cases: home.cases.slice(0, SHOWN).map(caseRow),
    orders: home.orders.slice(0, SHOWN).map(({ orderId, serviceName, sentence, wants }) => ({
      orderId,
      title: serviceName,
      sentence,
      wants: wants ?? '',
    })),
    notices: home.notices.slice(0, 3).map(({ noticeId, kind, title, category, at, read }) => ({
      noticeId,
      page: contentPage({ id: noticeId, kind }),
      title,
      about: `${category} · ${momentWords(at, now)}`,
      read,
    })),
    worker,
    community: { name: me.community.name, phone: me.community.phone },
    elder,
    elderCall: elder ? callOf(worker, me.community) : null,
  }
}

/** A grid worker is not told to call herself. */
function workerOf({ gridWorker, roles }: Home['me']): HomeView['worker'] {
  if (!gridWorker || roles.includes('gridWorker')) return null
  return { name: gridWorker.name, initial: gridWorker.initial, phone: gridWorker.phone ?? '' }
}

function callOf(worker: HomeView['worker'], community: HomeView['community']): HomeView['elderCall'] {
  if (worker?.phone) return { who: `打给网格员${worker.name}`, phone: worker.phone }
  return community.phone ? { who: '打给社区', phone: community.phone } : null
}

function workWords({ overdue, soon, total }: NonNullable<Home['work']>): string {
  if (total === 0) return '现在没有要上门的任务'
  const parts = [`共${total}件`]
  if (overdue > 0) parts.unshift(`超期${overdue}件`)
  if (soon > 0) parts.splice(overdue > 0 ? 1 : 0, 0, `快到期${soon}件`)
  return parts.join('，')
}
