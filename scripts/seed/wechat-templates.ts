import { templates } from '../../domain'
import { demonstrationTemplate } from './settings'

/** The templates as WeChat's own console would hold them, for the simulator. */
export const weChatTemplates = () =>
  templates.map((one) => ({
    templateId: demonstrationTemplate(one).id,
    kind: one.kind,
    title: one.title,
    fields: Object.fromEntries(Object.entries(one.fields).map(([field, { label }]) => [field, label])),
  }))
