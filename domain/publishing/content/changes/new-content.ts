import { type Actor, born, logged, piecesOf } from '../../../kernel'
import type { Content } from '../document'
import type { Written } from './edited'

/** A draft; the seed makes contents by this too. */
export const newContent = (
  id: string,
  area: string,
  kind: string,
  written: Written,
  by: Actor,
  at: number,
): Content => ({
  ...born(id, area, at, [logged(by, at, 'save')]),
  ...written,
  titleWords: piecesOf(written.title),
  kind,
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
