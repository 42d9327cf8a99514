import { gridArea } from '../../../../scripts/seed/settings'
import { contentDemonstration } from '../../content/testing/content-demonstration'
import { NOTICE } from '../kind.rules'

export const demonstration = contentDemonstration(NOTICE, [
  {
    title: '下周三上午样例路停水两小时',
    category: '停水停电',
    text: '因管道检修，下周三上午9点到11点样例路沿线停水，请提前接好用水。提前恢复会再通知。',
    daysAgo: 0.3,
  },
  {
    title: '城乡居民医保集中缴费开始了',
    category: '政策',
    text: '缴费到12月底。手机上“办事”里找“交医保”，不用跑路；不会用手机的，网格员可以上门帮忙。',
    daysAgo: 2,
  },
  {
    title: '本周六上午平安巡防，欢迎报名',
    category: '活动',
    text: '周六上午8点半在社区门口集合，沿样例路走一圈，约一个半小时。请穿防滑的鞋。',
    daysAgo: 3,
    audience: { kind: 'some', roles: ['volunteer'] },
  },
  {
    title: '80岁以上老人高龄津贴不用再年年跑',
    category: '政策',
    text: '从今年起，高龄津贴由社区按名单主动办理，老人只要核对一次信息。没有接到电话的，请拨打社区电话。',
    daysAgo: 6,
    audience: { kind: 'some', tags: ['elder'] },
  },
  {
    title: '01网格楼道清理，请收好门口物品',
    category: '社区通知',
    text: '本周日上午清理楼道杂物，请把门口要留的东西先收进屋。',
    daysAgo: 1,
    audience: { kind: 'some', grids: [gridArea(1)] },
  },
])
