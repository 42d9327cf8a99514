import type { Aggregate, Collection, CollectionOf, StoredFile } from '../../domain/kernel'
import type { Person } from '../../domain/people'
import type { Community } from '../../domain/places'
import type { Desk } from './desks'
import type { KnownKey, PlainKind, StaffKey, WeChatKey } from './settlement'

/** A document as the table speaks of it: whose it is, and who else has to do with it. */
export interface Doc<T extends Aggregate = Aggregate> {
  /** kind and state: "case.draft" */
  kind: string
  id: string
  version: number
  area: string
  /** null: nobody's, as a notice is */
  owner: KnownKey | null
  /** in which part somebody has to do with it besides: "assignedWorker" */
  holders: Readonly<Record<string, KnownKey>>
  sensitive: boolean
  stored: T
}

/** What somebody of WeChat is to any document, whatever its kind; a kind adds its own parts (`holders`). */
export type CommonPart = 'self' | 'gridWorker' | 'volunteer' | 'unskilled' | 'resident' | 'visitor' | 'outsider'

/** What a row says somebody becomes to the document, once they have done it. */
export interface Becomes {
  state?: string
  holders?: Record<string, KnownKey>
}

/** What somebody may do to a document, by what they are to it. */
export interface DocumentRow<T extends Aggregate = Aggregate, State extends string = string> {
  action: string
  state: State
  input: (doc: Doc<T>, key: WeChatKey) => object
  /** common parts and those that the kind's `holders` name */
  may: (CommonPart | (string & {}))[]
  /** refusals in other words than "not found" and the like, and why that gives nothing away */
  told?: { parts: CommonPart[]; code: string; why: string }
  /** masked everywhere else */
  shows?: PlainKind[]
  /** who has to do with it from then on */
  becomes?: (key: WeChatKey) => Becomes
  /** where the row would surprise */
  why?: string
}

/** What somebody may do that is about themself, or about nothing in particular. */
export interface PersonRow {
  action: string
  input: (key: WeChatKey) => object
  may: WeChatKey[]
  why?: string
  shows?: PlainKind[]
  /** one's own, that one told oneself before */
  showsOwn?: PlainKind[]
  /** changed: what somebody is; known: that somebody is known at all. Tried after everything else, in this order */
  last?: 'changed' | 'known'
}

/** What the desks of the console may do to a document. */
export interface StaffDocumentRow<T extends Aggregate = Aggregate, State extends string = string> {
  action: string
  state: State
  input: (doc: Doc<T>) => object
  may: Desk[]
  /** they have this button at their own level, so they are told that it is another desk's turn */
  notTheirTurn?: Desk[]
  shows?: PlainKind[]
  /** who has to do with it from then on */
  becomes?: (doc: Doc<T>) => Becomes
  why?: string
}

/** What staff may do that is about no document. */
export interface StaffRow {
  action: string
  input: (key: StaffKey) => object | Promise<object>
  may: readonly StaffKey[]
  shows?: PlainKind[]
  why?: string
  /** ends the session, so it is tried after everything else */
  last?: boolean
}

/** What a kind has to make a document from. */
export interface Making {
  id: string
  /** the how-manieth of the matrix: nothing of it may clash with another */
  number: number
  owner: KnownKey
  person: Person
  people: Record<KnownKey, Person>
  /** where the owner lives */
  community: Community
  /** of a kind that has sensitive ones */
  sensitive: boolean
  photo: StoredFile
}

export interface Made<T extends Aggregate> {
  document: T
  holders?: Record<string, KnownKey>
}

/** A kind of document, with everything that the matrix must know to try every action on it as everybody. */
export interface MatrixKind<T extends Aggregate, State extends string> {
  /** how the table calls it, and what its ids begin with: "case" */
  kind: string
  documents: Collection<T>
  states: readonly State[]
  /** nobody's: it is for whoever lives there */
  isOwnerless?: true
  /** some of them are about health or hardship: they are tried too */
  hasSensitive?: true
  /** makes one by the domain's own rules; nothing of it is left for effects to do */
  make(state: State, making: Making): Made<T> | Promise<Made<T>>
  /** who of WeChat may hear of it though it is not theirs; absent: nobody */
  isKnownTo?(key: WeChatKey, doc: Doc<T>): boolean
  /** the desks that may hear of it in their own areas */
  desks: Desk[]
  /** lists that count also what these desks may not open: it stands there masked */
  counted?: { actions: string[]; desks: Desk[] }
  app: DocumentRow<T, State>[]
  console: StaffDocumentRow<T, State>[]
}

/** What a folder of the domain adds to the matrix: `testing/matrix.ts` beside what it is about, found by itself. */
export interface MatrixPart {
  // biome-ignore lint/suspicious/noExplicitAny: kinds of whatever document
  kind?: MatrixKind<any, any>
  /** rows about themself or nothing in particular */
  people?: PersonRow[]
  staff?: StaffRow[]
  /** collections whose documents nobody is given by id, and why */
  noKinds?: { collection: CollectionOf; why: string }[]
}

/** Declares a kind, so that its rows know its states and its documents. */
export const matrixKind = <T extends Aggregate, const State extends string>(
  kind: MatrixKind<T, State>,
): MatrixKind<T, State> => kind
