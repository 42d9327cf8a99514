import type { AskedAtDoor } from '../../../../../domain/people/views'

export interface AskView {
  askId: string
  /** who asks, and what they say */
  words: string
  /** "123 456" */
  code: string
}

export const askViews = ({ rows }: AskedAtDoor): AskView[] =>
  rows.map(({ askId, name, relation, code }) => ({
    askId,
    words: `${name}说这位是他的${relation}，想替他申请、点单、看进度。`,
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
  }))
