import { addDays, applied, dayOf } from '../../domain/kernel'
import { newContent, published } from '../../domain/publishing'
import type { Content } from '../../domain/publishing/content/document'
import { NOTICE } from '../../domain/publishing/notice/kind.rules'
import type { ContentKind } from '../../domain/publishing/rules'
import { SPENDING } from '../../domain/publishing/spending/kind.rules'
import { staffActor } from '../../domain/staff'
import type { Account } from '../../domain/staff/account'
import { DEMONSTRATION_AREA, gridArea } from './settings'
import { withoutEffects } from './without-effects'

const DAY = 24 * 3600_000

interface Draft {
  kind: ContentKind
  answers?: Content['answers']
  title: string
  category: string
  text: string
  daysAgo: number
  audience: Content['audience']
}

const DRAFTS: Draft[] = [
  {
    kind: NOTICE,
    title: '下周三上午样例路停水两小时',
    category: '停水停电',
    text: '因管道检修，下周三上午9点到11点样例路沿线停水，请提前接好用水。提前恢复会再通知。',
    daysAgo: 0.3,
    audience: { kind: 'everyone' },
  },
  {
    kind: NOTICE,
    title: '城乡居民医保集中缴费开始了',
    category: '政策',
    text: '缴费到12月底。手机上“办事”里找“交医保”，不用跑路；不会用手机的，网格员可以上门帮忙。',
    daysAgo: 2,
    audience: { kind: 'everyone' },
  },
  {
    kind: NOTICE,
    title: '本周六上午平安巡防，欢迎报名',
    category: '活动',
    text: '周六上午8点半在社区门口集合，沿样例路走一圈，约一个半小时。请穿防滑的鞋。',
    daysAgo: 3,
    audience: { kind: 'some', roles: ['volunteer'] },
  },
  {
    kind: NOTICE,
    title: '80岁以上老人高龄津贴不用再年年跑',
    category: '政策',
    text: '从今年起，高龄津贴由社区按名单主动办理，老人只要核对一次信息。没有接到电话的，请拨打社区电话。',
    daysAgo: 6,
    audience: { kind: 'some', tags: ['elder'] },
  },
  {
    kind: NOTICE,
    title: '01网格楼道清理，请收好门口物品',
    category: '社区通知',
    text: '本周日上午清理楼道杂物，请把门口要留的东西先收进屋。',
    daysAgo: 1,
    audience: { kind: 'some', grids: [gridArea(1)] },
  },
  {
    kind: SPENDING,
    title: '3号楼换楼道灯',
    category: '财务公开',
    text: '电工费和灯具都在内，票据在社区会议室，想看的邻居随时来。',
    answers: {
      amount: 216000,
      source: '惠民项目资金',
      usedFor: '3号楼换楼道灯12盏',
      payee: '样例水电安装店',
      agreedBy: '居民代表会议通过',
    },
    daysAgo: 9,
    audience: { kind: 'everyone' },
  },
  {
    kind: SPENDING,
    title: '重阳节慰问高龄老人',
    category: '财务公开',
    text: '牛奶、食用油各46份，按名单送到家。',
    answers: {
      amount: 552000,
      source: '社区工作经费',
      usedFor: '80岁以上老人慰问品46份',
      payee: '样例粮油店',
    },
    daysAgo: 14,
    audience: { kind: 'everyone' },
  },
]

/** What hangs on the board when the demonstration begins; everybody was told already. */
export function demonstrationContent(staff: Account[], at: number): Content[] {
  const secretary = staffActor(staff.find(({ _id }) => _id === 'secretary')!)
  return DRAFTS.map(({ kind, title, category, text, answers: said = {}, daysAgo, audience }, index) => {
    const then = at - daysAgo * DAY
    const answers = kind === SPENDING ? { ...said, paidOn: addDays(dayOf(then), -3) } : said
    const written = {
      title,
      category,
      audience,
      html: `<p>${text}</p>`,
      answers,
      summary: kind.summary?.(answers) ?? [...text].slice(0, 60).join(''),
      pictures: [],
      validUntil: addDays(dayOf(at), kind.hangs - 10),
    }
    const draft = newContent(`notice-demo-${index + 1}`, DEMONSTRATION_AREA, kind.name, written, secretary, then)
    const out = withoutEffects(applied(draft, published(draft, { by: secretary, at: then }), then))
    return {
      ...out,
      status: 'published' as const,
      deliverAt: null,
      // nobody was sent a message for these: they were there before the demonstration began
      delivery: null,
    }
  })
}
