import type { Records } from '../records'

/** A subscription message template as the mini-program's owner has picked it in WeChat's template library. */
export interface Template {
  templateId: string
  /** `once`: one accept is one message. `longterm`: one accept stands until it is withdrawn (government services). */
  kind: 'once' | 'longterm'
  title: string
  /** Field key (`thing1`, `date2`) to its label. */
  fields: Record<string, string>
}

export interface Templates {
  list(): Template[]
  find(templateId: string): Template | undefined
  replace(templates: Template[]): Promise<void>
}

export function openTemplates(records: Records): Templates {
  const table = records.table<Template[]>('templates')
  const list = () => table.get('all') ?? []
  return {
    list,
    find: (templateId) => list().find((template) => template.templateId === templateId),
    async replace(templates) {
      await records.commit(() => table.put('all', templates))
    },
  }
}
