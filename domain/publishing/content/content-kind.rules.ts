import type { FormField, Role } from '../../kernel'
import type { Answers } from '../views'

/** Readers are whoever may see the board: nothing of a form is sealed, and nothing is known of anybody. */
export type ContentField = Omit<FormField, 'type' | 'sealed' | 'fact' | 'remember' | 'requiredUnder'> & {
  type: 'text' | 'textarea' | 'number' | 'money' | 'date' | 'select' | 'multiselect' | 'boolean'
}

/** A kind of content: everything in which it differs from another is said here. */
export interface ContentKind {
  /** as documents and clients name it */
  name: string
  /** what people call it: 通知 */
  word: string
  /** what readers narrow their list by; where there is one only, nobody is asked for it */
  categories: readonly [string, ...string[]]
  /** what is asked besides title, text, last day and audience; shown on its page in this order */
  form: readonly ContentField[]
  /** its form may say everything */
  textOptional?: true
  /** who writes it */
  writers: readonly Role[]
  /** it is reviewed: only these put it on the board, and take it down. Absent: whoever writes it does */
  reviewers?: readonly Role[]
  /** what its row says below the title; absent: how its text begins */
  summary?: (answers: Answers) => string
  /** a subscription message goes out to its audience; otherwise it only hangs */
  delivered: boolean
  /** how many days it hangs unless somebody says otherwise */
  hangs: number
}

/** Declares a kind of content; its place is the list in `kinds.rules.ts`. */
export const contentKind = (kind: ContentKind): ContentKind => kind

/** Who puts a content of this kind on the board. */
export const publishersOf = ({ reviewers, writers }: ContentKind): readonly Role[] => reviewers ?? writers

/** Everybody at the console who has to do with a kind. */
export const staffOf = (kind: ContentKind): readonly Role[] => [...new Set([...kind.writers, ...publishersOf(kind)])]
