import type { StoredFile } from '../../domain/kernel'
import { withoutEffects } from '../../scripts/seed/without-effects'
import { kindNamed } from './all-rows'
import type { Doc } from './kind'
import { areaOf, isFar, isSkilled, isWorker, type KnownKey, type Settlement, type WeChatKey } from './settlement'

export interface DocumentMaker {
  /** @param kind with the state: "case.draft" */
  make(kind: string, owner: KnownKey, sensitive?: boolean): Promise<Doc>
  /** every document that was ever made, by id */
  known: Map<string, Doc>
}

/** Makes documents by the domain's own rules and puts them into the database; nothing is left for effects to do. */
export function documentMaker({ people, communities }: Settlement, photo: StoredFile): DocumentMaker {
  const known = new Map<string, Doc>()
  let count = 0

  async function make(name: string, owner: KnownKey, sensitive = false): Promise<Doc> {
    const number = ++count
    const [, state] = name.split('.')
    const kind = kindNamed(name)
    const community = isFar(owner) ? communities.other : communities.home
    const id = `${kind.kind}_mx${number}`
    const person = people[owner]
    const made = await kind.make(state, { id, number, owner, person, people, community, sensitive, photo })
    const stored = withoutEffects(made.document)
    await kind.documents.insertMany([stored])
    const doc: Doc = {
      kind: name,
      id: stored._id,
      version: stored.version,
      area: areaOf(owner),
      owner: kind.isOwnerless ? null : owner,
      holders: made.holders ?? {},
      sensitive,
      stored,
    }
    known.set(doc.id, doc)
    return doc
  }

  return { make, known }
}

/** The document as it stands in the database now. */
export const storedNow = ({ kind, id }: Doc): Promise<unknown> => kindNamed(kind).documents.get(id)

/** What somebody of WeChat is to a document: the owner, a part of its kind's, or one of the common parts. */
export function partOf(key: WeChatKey, doc: Doc): string {
  if (key === 'visitor') return doc.area === areaOf('owner') ? 'visitor' : 'outsider'
  if (doc.owner === key) return 'self'
  const held = Object.entries(doc.holders).find(([, holder]) => holder === key)
  if (held) return held[0]
  if (doc.area !== areaOf(key)) return 'outsider'
  if (isWorker(key)) return 'gridWorker'
  if (isSkilled(key)) return 'volunteer'
  return key === 'unskilled' ? 'unskilled' : 'resident'
}
