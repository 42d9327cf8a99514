import { shortDigest } from '../../kernel'
import type { Service } from '../views'
import company from './services/company.json'
import errand from './services/errand.json'
import health from './services/health.json'
import housework from './services/housework.json'
import law from './services/law.json'
import learning from './services/learning.json'
import meals from './services/meals.json'

/** 菜单: by need, in the order in which people look for them. */
export const services = [...meals, ...health, ...housework, ...company, ...learning, ...law, ...errand] as Service[]

const byId = new Map(services.map((service) => [service.id, service]))

export const serviceAt = (id: string): Service | null => byId.get(id) ?? null

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

const skillIds = new Set(skills.map(({ id }) => id))

export const isSkill = (id: string): boolean => skillIds.has(id)

/** What a phone compares: as long as it is the same, the phone's menu is today's. */
export const menuVersion = shortDigest(JSON.stringify([services, skills]))
