import type { Role } from '../kernel'
import { type ContentKind, staffOf } from './content/content-kind.rules'
import { USUAL } from './content/rules'
import { NOTICE } from './notice/kind.rules'
import { SPENDING } from './spending/kind.rules'

/** Every kind of content, in the order in which clients offer them. A new kind is a folder and a name here. */
export const KINDS: readonly [ContentKind, ...ContentKind[]] = [NOTICE, SPENDING]

/** What is written when nobody says of which kind. */
export const USUAL_KIND: ContentKind = kindNamed(USUAL)

/** @throws when nobody declared it: a defect */
export function kindNamed(name: string): ContentKind {
  const kind = KINDS.find((one) => one.name === name)
  if (!kind) throw new Error(`no kind of content is called "${name}"`)
  return kind
}

/** Staff of a community who write or publish something. */
export const PUBLISHERS: Role[] = [...new Set(KINDS.flatMap((kind) => [...staffOf(kind)]))]

/** What readers narrow their list by. */
export const CATEGORIES: string[] = [...new Set(KINDS.flatMap(({ categories }) => [...categories]))]
