import type { Stored } from '../../domain/kernel'
import { cleanAccount } from '../../domain/kernel/text/rules'

/** One step of a document from the form before to `to`. Pure, and the same answer when it is made again. */
export interface Migration {
  /** the data version that documents have afterwards */
  to: number
  /** in words, for the operator */
  what: string
  /** the collection */
  of: string
  /** the document in its new form; the same object: nothing to change. Another `_id` moves it there. */
  change(document: Stored): Stored
}

/** In order. The last one's `to` is at most `DATA_VERSION`. */
export const migrations: readonly Migration[] = [
  {
    to: 1,
    what: 'account names are kept as they are compared at the log-in: without capitals, full-width letters and blanks',
    of: 'accounts',
    change: (account) => {
      const name = cleanAccount(account._id)
      return name === account._id ? account : { ...account, _id: name }
    },
  },
]
