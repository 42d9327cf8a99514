import { addDays } from '../../../kernel'
import { contentDemonstration } from '../../content/testing/content-demonstration'
import { SPENDING } from '../kind.rules'

export const demonstration = contentDemonstration(SPENDING, [
  {
    title: '3号楼换楼道灯',
    text: '电工费和灯具都在内，票据在社区会议室，想看的邻居随时来。',
    answers: (hungOn) => ({
      paidOn: addDays(hungOn, -3),
      amount: 216000,
      source: '惠民项目资金',
      usedFor: '3号楼换楼道灯12盏',
      payee: '样例水电安装店',
      agreedBy: '居民代表会议通过',
    }),
    daysAgo: 9,
  },
  {
    title: '重阳节慰问高龄老人',
    text: '牛奶、食用油各46份，按名单送到家。',
    answers: (hungOn) => ({
      paidOn: addDays(hungOn, -3),
      amount: 552000,
      source: '社区工作经费',
      usedFor: '80岁以上老人慰问品46份',
      payee: '样例粮油店',
    }),
    daysAgo: 14,
  },
])
