import type { TemplateCard } from '../catalog/views'
import { settings, type Template } from '../kernel'

export { weChatFields } from './fields'

let registered: ReadonlyMap<string, Template> = new Map()

/** Every template of every domain, told once when the product is put together. */
export function registerTemplates(all: readonly Template[]): void {
  registered = new Map(all.map((one) => [one.key, one]))
}

/** null: no domain has such a template any more */
export const templateAt = (key: string): Template | null => registered.get(key) ?? null

/** What the clients need to ask for an accept: the configured templates only. */
export function templateCards(): TemplateCard[] {
  const configured = settings.templates
  return [...registered.values()].flatMap(({ key, title }) => {
    const wechat = configured[key]
    return wechat ? [{ id: wechat.id, key, kind: wechat.kind, title }] : []
  })
}
