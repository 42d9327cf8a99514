import { linesOf } from '../../domain/kernel'
import { templates } from '../../domain/templates'
import { demonstrationTemplates } from './settings'

/** The templates as WeChat's own console would hold them, for the simulator. */
export function weChatTemplates() {
  const configured = demonstrationTemplates()
  return linesOf(templates).map(([key, { title, fields }]) => ({
    templateId: configured[key].id,
    kind: configured[key].kind,
    title,
    fields: Object.fromEntries(Object.entries(fields).map(([field, { label }]) => [field, label])),
  }))
}
