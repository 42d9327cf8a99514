import { templates } from '../../domain'
import type { Template } from '../../domain/kernel'
import type { TemplateKey } from '../../typings/actions'

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

/** An invented WeChat template id for one of ours. */
export const demonstrationTemplate = ({ key, kind }: Pick<Template, 'key' | 'kind'>) => ({
  id: `demo-template-${key}`,
  kind,
})

/** SUBSCRIBE_TEMPLATES of the demonstration. */
export const demonstrationTemplates = (): Record<TemplateKey, { id: string; kind: 'once' | 'longterm' }> =>
  Object.fromEntries(templates.map((one) => [one.key, demonstrationTemplate(one)])) as Record<
    TemplateKey,
    { id: string; kind: 'once' | 'longterm' }
  >
