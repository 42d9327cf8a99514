import type { Role } from '../kernel'

/** Staff who handle the orders of their area. */
export const DISPATCHERS: Role[] = ['volunteerCoordinator', 'clerk', 'secretary']

/** What a volunteer can say they are able to do. */
export const skills = [
  { id: 'errands', name: '跑腿代买' },
  { id: 'company', name: '陪伴聊天' },
  { id: 'cooking', name: '做饭' },
  { id: 'cleaning', name: '打扫家务' },
  { id: 'lifting', name: '搬抬重物' },
  { id: 'repair', name: '水电家电维修' },
  { id: 'haircut', name: '理发' },
  { id: 'nursing', name: '照护护理' },
  { id: 'medical', name: '医护资质' },
  { id: 'massage', name: '推拿按摩' },
  { id: 'psychology', name: '心理疏导' },
  { id: 'teaching', name: '课业辅导' },
  { id: 'digital', name: '手机教学' },
  { id: 'arts', name: '书画文艺' },
  { id: 'literacy', name: '读写文书' },
  { id: 'legal', name: '法律知识' },
  { id: 'mediation', name: '矛盾调解' },
  { id: 'driving', name: '驾驶接送' },
]
