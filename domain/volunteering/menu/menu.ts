import { shortDigest } from '../../kernel'
import { skills } from '../rules'
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

/** Milliseconds. No service of any menu lasts longer; orders keep the service that they were made of. */
export const LONGEST_SERVICE = 12 * 3600_000

const byId = new Map(services.map((service) => [service.id, service]))

export const serviceAt = (id: string): Service | null => byId.get(id) ?? null

const skillIds = new Set(skills.map(({ id }) => id))

export const isSkill = (id: string): boolean => skillIds.has(id)

/** What a phone compares: as long as it is the same, the phone's menu is today's. */
export const menuVersion = shortDigest(JSON.stringify([services, skills]))
