import { type Area, anyone, born, type Change, logged, type Sealed, seal } from '../../../kernel'
import { maskPhone } from '../../../kernel/text/rules'
import { type Callback, LONGEST_WORDS, PURPOSE, WORDS_KEPT } from '../document'

/** What somebody wrote who wants a person. */
export interface Wish {
  /** a number to call them at; null: they gave none */
  phone: string | null
  /** what they want to say; '' for nothing */
  words: string
}

const who = (id: string) => ({ ...anyone(), kind: 'wechat' as const, id, title: '公众号来信人' })

const phoneOf = ({ phone }: Wish): { phone: Sealed; phoneMasked: string } | null =>
  phone === null ? null : { phone: seal(phone, PURPOSE.phone), phoneMasked: maskPhone(phone) }

const wordsOf = ({ words }: Wish, at: number): Callback['words'] =>
  words === '' ? [] : [{ at, text: seal([...words].slice(0, LONGEST_WORDS).join(''), PURPOSE.words) }]

export const newCallback = (id: string, area: Area, wish: Wish, at: number): Callback => ({
  ...born(id, area, at, [logged(who(id), at, 'ask')]),
  status: 'waiting',
  askedAt: at,
  phone: null,
  phoneMasked: null,
  ...phoneOf(wish),
  words: wordsOf(wish, at),
  handledAt: null,
  handledBy: null,
})

/** Somebody who was answered before waits again, with what they write now. */
export const askedAgain = ({ _id }: Callback, wish: Wish, at: number): Change<Callback> => ({
  set: { status: 'waiting', askedAt: at, ...phoneOf(wish), words: wordsOf(wish, at) },
  log: [logged(who(_id), at, 'ask')],
})

/** What somebody who waits adds: a number, more words. It is no new line, and the place in the row stays theirs. */
export const added = (document: Callback, wish: Wish, at: number): Change<Callback> => ({
  set: { ...phoneOf(wish), words: [...document.words, ...wordsOf(wish, at)].slice(0, WORDS_KEPT) },
  log: [],
})
