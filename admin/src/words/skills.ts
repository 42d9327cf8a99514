/** The volunteers' skills as people say them; orders and candidates carry the ids of the service menu. */
const SKILL_WORDS: Record<string, string> = {
  errands: '跑腿代买',
  company: '陪伴聊天',
  cooking: '做饭',
  cleaning: '打扫家务',
  lifting: '搬抬重物',
  repair: '水电家电维修',
  haircut: '理发',
  nursing: '照护护理',
  medical: '医护资质',
  massage: '推拿按摩',
  psychology: '心理疏导',
  teaching: '课业辅导',
  digital: '手机教学',
  arts: '书画文艺',
  literacy: '读写文书',
  legal: '法律知识',
  mediation: '矛盾调解',
  driving: '驾驶接送',
}

export function skillWords(ids: string[]): string {
  return ids.map((id) => SKILL_WORDS[id] ?? id).join('、')
}
