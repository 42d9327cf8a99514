/** Whom a notice can be meant for besides whole grids. Lists are "or" inside and "and" between the kinds. */
export const AUDIENCE_ROLES = [
  { value: 'resident', label: '居民' },
  { value: 'volunteer', label: '志愿者' },
  { value: 'gridWorker', label: '网格员' },
]

export const AUDIENCE_TAGS = [
  { value: 'elder', label: '60岁以上老人' },
  { value: 'special', label: '特殊困难群体' },
]

export const CATEGORIES = ['社区通知', '活动', '公示', '安全提醒', '停水停电', '政策']
