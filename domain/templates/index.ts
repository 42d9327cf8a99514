import type { TemplateCard } from '../catalog/views'
import { settings } from '../kernel'
import { type TemplateValues, templates } from './templates'

export { weChatFields } from './fields'
export { type TemplateValues, templates } from './templates'

export type TemplateKey = keyof TemplateValues

/** What the clients need to ask for an accept: the configured templates only. */
export function templateCards(): TemplateCard[] {
  const configured = settings.templates
  return (Object.keys(templates) as TemplateKey[]).flatMap((key) => {
    const wechat = configured[key]
    return wechat ? [{ id: wechat.id, key, kind: wechat.kind, title: templates[key].title }] : []
  })
}
