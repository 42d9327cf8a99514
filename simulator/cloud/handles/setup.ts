import { Hono } from 'hono'
import type { World } from '../../world'
import { CloudError } from '../cloud-error'
import type { IndexDefinition } from '../database'
import type { Template } from '../wechat/template'
import { readJson, refuse } from './json'

interface CollectionWish {
  collection: string
  indexes?: IndexDefinition[]
}

/** What an operator sets up once in the consoles of WeChat and CloudBase: templates, collections, indexes. */
export function setupHandles({ templates, database }: World): Hono {
  return new Hono()
    .get('/templates', (c) => c.json({ templates: templates.list() }))
    .post('/templates', async (c) => {
      const list = await readJson<Template[]>(c)
      if (!Array.isArray(list) || !list.every(isTemplate)) {
        return refuse(c, new CloudError('INVALID_PARAM', 'an array of {templateId, kind, title, fields}'))
      }
      await templates.replace(list)
      return c.json({ templates: list.length })
    })
    .post('/indexes', async (c) => {
      const list = await readJson<CollectionWish[]>(c)
      if (!Array.isArray(list)) return refuse(c, new CloudError('INVALID_PARAM', 'an array of {collection, indexes}'))
      try {
        for (const { collection, indexes = [] } of list) {
          await database.createCollection(collection)
          for (const index of indexes) await database.createIndex(collection, index)
        }
      } catch (error) {
        return refuse(c, error)
      }
      return c.json({ collections: list.length })
    })
}

function isTemplate(template: Template): boolean {
  const { templateId, kind, title, fields } = template ?? {}
  return Boolean(
    templateId && title && fields && typeof fields === 'object' && (kind === 'once' || kind === 'longterm'),
  )
}
