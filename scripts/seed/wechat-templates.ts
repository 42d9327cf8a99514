import { type TemplateKey, templates } from '../../domain/templates'
import { demonstrationTemplates } from './settings'

/** The templates as WeChat's own console would hold them, for the simulator. */
export function weChatTemplates() {
  const configured = demonstrationTemplates()
  return (Object.keys(templates) as TemplateKey[]).map((key) => ({
    templateId: configured[key].id,
    kind: configured[key].kind,
    title: templates[key].title,
    fields: Object.fromEntries(Object.entries(templates[key].fields).map(([field, { label }]) => [field, label])),
  }))
}
