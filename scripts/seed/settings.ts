import { mapped } from '../../domain/kernel'
import { type TemplateKey, templates } from '../../domain/templates'

/** Puziling community of Puji town; the county's code is that of the standard, everything below it is invented. */
export const COUNTY = '510821'
export const TOWN = `${COUNTY}/107`
export const DEMONSTRATION_AREA = `${TOWN}/001`
/** The community next door: its clerk may see nothing of ours. */
export const NEIGHBOUR_AREA = `${TOWN}/002`
export const GRIDS = 40
/** what the simulator's WeChat signs its pushes with */
export const SERVICEACCOUNT_TOKEN = 'demonstration-token'
export const DEMO_PASSWORD = 'puziling-demo'

export const gridArea = (number: number): string => `${DEMONSTRATION_AREA}/${String(number).padStart(2, '0')}`

/** Ordering is not a government service in WeChat's sense, so its templates are one-time. */
const ONCE: TemplateKey[] = ['orderProgress', 'newOrder']

/** SUBSCRIBE_TEMPLATES of the demonstration: one invented WeChat template id for each of ours. */
export const demonstrationTemplates = (): Record<TemplateKey, { id: string; kind: 'once' | 'longterm' }> =>
  mapped(templates, (key) => ({ id: `demo-template-${key}`, kind: ONCE.includes(key) ? 'once' : 'longterm' }))
