import { likenessOfMeaning, type Meaning, meaningsOf } from './meaning.rules'
import { isOfPeopleOnly, mattersOf, subjectsOf } from './subject.rules'

/** What an entry of the search is called, and the text around it that says less. All of it already normalised. */
export interface Phrases {
  said: string[]
  /** of these, what it is called by everybody: 低保, 轮椅 */
  names?: string[]
  /** what is told by whoever means it: concepts that come together, "老人 卧床/失能" */
  means?: readonly string[]
  around: string
}

interface Prepared {
  said: { at: number; text: string; pieces: Set<string>; weight: number; names: boolean; own: boolean }[]
  pieces: Set<string>
  around: Set<string>
  means: Meaning[]
}

export interface Corpus {
  entries: Prepared[]
  /** how much a piece says: the rarer among the entries the more, most when it occurs in none */
  says(piece: string): number
  /** by piece: where the phrases stand that hold it (`at`) */
  holding: ReadonlyMap<string, readonly number[]>
  /** how many phrases there are */
  phrases: number
  /** a piece occurs somewhere */
  knows(piece: string): boolean
}

/** Characters and pairs of neighbours. Pairs carry the meaning; single characters help where only one is shared. */
const piecesOf = (text: string): Set<string> => {
  const characters = [...text]
  return new Set([...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)])
}

const SINGLE = 0.25

export function corpusOf(entries: Phrases[]): Corpus {
  const counts = new Map<string, number>()
  const holding = new Map<string, number[]>()
  let phrases = 0
  const readMeanings = meaningsOf(entries.map(({ means = [] }) => means))
  const split = entries.map(({ said, names = [], around }, i) => {
    const read = said.map((text) => ({
      at: phrases++,
      text,
      pieces: piecesOf(text),
      weight: 0,
      names: subjectsOf(text).length > 0,
      own: text.length >= A_SHORT_NAME && names.includes(text),
    }))
    const pieces = new Set(read.flatMap((phrase) => [...phrase.pieces]))
    for (const phrase of read)
      for (const piece of phrase.pieces) {
        const held = holding.get(piece)
        if (held) held.push(phrase.at)
        else holding.set(piece, [phrase.at])
      }
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
    return { said: read, pieces, around: piecesOf(around), means: readMeanings[i] ?? [] }
  })
  const says = (piece: string) =>
    Math.log(1 + entries.length / (counts.get(piece) ?? 0.7)) * (piece.length === 1 ? SINGLE : 1)
  for (const { said } of split) for (const phrase of said) phrase.weight = weightOf(phrase.pieces, says)
  return { entries: split, says, holding, phrases, knows: (piece) => counts.has(piece) }
}

function weightOf(pieces: Iterable<string>, says: (piece: string) => number): number {
  let sum = 0
  for (const piece of pieces) sum += says(piece)
  return sum
}

/** What about six characters say. Whoever says more tells a story, of which the matter is only a part. */
const A_SENTENCE = 22
/** How much of the story beyond that has to be explained. */
const STORY = 0.25
/** Small words are said, not mistyped. */
const SMALL_WORDS = '了的吗呢啊不要有去来在是和跟到我你他'

/** How much of a question has to be explained: all of a short one, less of a story. */
const toExplain = (all: number) => Math.min(all, A_SENTENCE) + STORY * Math.max(0, all - A_SENTENCE)

/** How much of its subject an answer has to share: 护照到期换证 is no matter of another card that expires, too. */
const OF_SUBJECT = 0.2

/** So long is a word that names its matter outright, wherever it stands in a story. */
const A_NAME = 3
/** So long is what everybody calls an item by: 低保 is an answer in any story, behind all that fits better. */
const A_SHORT_NAME = 2
const NAMED_IN_A_STORY = 0.6

/**
 * How well each entry answers, about 0..1.5; in the order of the corpus.
 * @param asked all that was said: 借钱不还 stands in it, though 不 is a word of asking
 * @param told the concepts of it
 */
export function scoresOf(corpus: Corpus, wanted: string, asked: string, told: ReadonlySet<string>): number[] {
  const pieces = [...piecesOf(wanted)].map((piece) => ({ piece, says: corpus.says(piece) }))
  const total = toExplain(pieces.reduce((sum, { says }) => sum + says, 0))
  const subject = new Set(mattersOf(wanted).flatMap((stretch) => [...piecesOf(stretch)]))
  const ofSubject = OF_SUBJECT * toExplain(weightOf(subject, corpus.says))
  // how much each phrase shares with what is wanted, and of that with its subject
  const sharedBy = new Float64Array(corpus.phrases)
  const namedBy = new Float64Array(corpus.phrases)
  for (const { piece, says } of pieces)
    for (const at of corpus.holding.get(piece) ?? []) {
      sharedBy[at] = (sharedBy[at] ?? 0) + says
      if (subject.has(piece)) namedBy[at] = (namedBy[at] ?? 0) + says
    }
  return corpus.entries.map((entry) => {
    let best = likenessOfMeaning(entry.means, told)
    for (const phrase of entry.said) {
      const shared = sharedBy[phrase.at] ?? 0
      if (shared === 0) continue
      const named = namedBy[phrase.at] ?? 0
      const isNamed = named > 0 && (named >= ofSubject || wanted.includes(phrase.text))
      const isSaid = phrase.text.length >= A_NAME && asked.includes(phrase.text) && phrase.names
      if (phrase.own && phrase.names && wanted.includes(phrase.text)) best = Math.max(best, NAMED_IN_A_STORY)
      if (isSaid) best = Math.max(best, 0.41 + 0.06 * Math.min(phrase.text.length, 6))
      if (!isNamed && !isSlip(wanted, phrase.text, corpus)) continue
      best = Math.max(best, likeness(wanted, phrase, Math.min(1, shared / total), shared / phrase.weight, corpus))
    }
    let covered = 0
    for (const { piece, says } of pieces)
      if (entry.pieces.has(piece)) covered += says
      else if (entry.around.has(piece)) covered += says * 0.4
    return best === 0 ? 0 : best + 0.4 * Math.min(1, covered / total)
  })
}

/** So much of a phrase, said to the letter, is meant: 停水通知 of the notice 周三上午停水通知. */
const A_QUOTE = 4

/**
 * @param ofWanted how much of what was asked the phrase explains, 0..1
 * @param ofPhrase how much of the phrase was said, 0..1
 */
function likeness(
  wanted: string,
  { text }: { text: string },
  ofWanted: number,
  ofPhrase: number,
  corpus: Corpus,
): number {
  if (text === wanted) return 1.2
  if (wanted === '人') return 0
  if (wanted.length === 1) return text.length === 2 && text.includes(wanted) ? 0.6 : 0
  let best = ofWanted + ofPhrase === 0 ? 0 : (2 * ofWanted * ofPhrase) / (ofWanted + ofPhrase)
  if (wanted.includes(text)) best = Math.max(best, 0.22 + 0.07 * Math.min(text.length, 6) + 0.45 * ofWanted)
  else if (text.includes(wanted)) best = Math.max(best, 0.45 + 0.45 * ofPhrase, wanted.length >= A_QUOTE ? 0.9 : 0)
  else if (isSlip(wanted, text, corpus)) best = Math.max(best, 0.75)
  return best
}

/** One character of a word of three or more was mistyped: what stands there instead occurs nowhere. */
function isSlip(wanted: string, text: string, { knows }: Corpus): boolean {
  if (text.length < 3) return false
  for (let start = 0; start + text.length <= wanted.length; start++) {
    const wrong: number[] = []
    for (let i = 0; i < text.length && wrong.length < 2; i++) if (wanted[start + i] !== text[i]) wrong.push(start + i)
    const at = wrong[0]
    if (wrong.length !== 1 || at === undefined || SMALL_WORDS.includes(wanted[at] ?? '')) continue
    // 眼镜丢了 is not 卡丢了: in a short word nobody mistypes the character that says which
    if (text.length === 3 && at === start) continue
    // 家里鼠 is not 家里穷: what is left says nothing
    const left = subjectsOf(`${text.slice(0, at - start)} ${text.slice(at - start + 1)}`)
    if (left.join('').replace(/ /g, '').length < 2 || isOfPeopleOnly(left.join('').trim())) continue
    const around = [wanted.slice(at - 1, at + 1), wanted.slice(at, at + 2)].filter((pair) => pair.length === 2)
    if (around.every((pair) => !knows(pair))) return true
  }
  return false
}
