import { type Actor, born, logged } from '../../../kernel'
import type { Notice } from '../document'
import type { Content } from './edited'

/** A draft; the seed makes notices by this too. */
export const newNotice = (id: string, area: string, content: Content, by: Actor, at: number): Notice => ({
  ...born(id, area, at, [logged(by, at, 'save')]),
  ...content,
  status: 'draft',
  boardKeys: [],
  publicFor: null,
  by: { id: by.id, name: by.name, title: by.title },
  publishAt: null,
  publishedAt: null,
  dueAt: null,
  withdrawReason: null,
  sent: 0,
  reads: 0,
  readsByGrid: {},
  lastReaders: [],
  delivery: null,
  deliverAt: null,
})
