/** After these a new clause may begin, and before those it may end. */
const BEGINS = /[\s，。；：、！？,.;:!?（(“]$/u
const ENDS = /^[\s，。；：、！？,.;:!?）)”]/u

/**
 * Puts ready words into a text where the person is writing, as a clause of its own; nothing that is there is replaced.
 * @param at how many characters stand before them
 * @returns the whole text, and the piece that was put in
 */
export function withWords(text: string, words: string, at: number): { text: string; piece: string } {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const lead = before.trim() === '' || BEGINS.test(before) ? '' : '；'
  const tail = after.trim() === '' || ENDS.test(after) || BEGINS.test(words) ? '' : '；'
  const piece = lead + words + tail
  return { text: before + piece + after, piece }
}
