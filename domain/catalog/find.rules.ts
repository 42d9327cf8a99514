import { conceptsIn } from './concepts.rules'
import { plainly, withoutSmallTalk } from './dialect.rules'
import { itemsByPinyin, type Searchable } from './pinyin.rules'
import { withoutAsking } from './query-text.rules'
import { type Corpus, corpusOf, scoresOf } from './search-score.rules'
import { isNoRequest } from './small-talk.rules'

/** Something else that people look for in the same box: what is not handled here, papers nobody issues, services, notices. */
export interface OtherMatter {
  id: string
  name: string
  /** other words for it */
  also?: readonly string[]
  /** somebody is in danger */
  urgent?: true
  /** concepts that mean it when they are told together */
  means?: readonly string[]
}

export type Found<Item> = { kind: 'item'; item: Item } | { kind: 'other'; id: string; group: string }

type Groups = Readonly<Record<string, readonly OtherMatter[]>>

/** Below this nothing is an answer, however much better than the rest it is. */
const FLOOR = 0.6
/** What was named outright, to the letter. */
const NAMED = 1.6
/** What answers much less well than the best is not shown. */
const BESIDE_BEST = 0.6
/** An item under a better answer of another kind is shown only when it answers nearly as well. */
const ITEM_BESIDE_OTHER = 0.85
/** Whoever tells a story names several matters: both are shown. */
const A_STORY = 9

/**
 * Finds everything that answers a question: the items of the catalog, and what belongs elsewhere. Best first; nothing
 * where nothing is near enough. A matter of another office that is named outright hides items that are only like it:
 * 眼镜丢了 is no disability card.
 */
export function findMatters<Item extends Searchable>(
  items: readonly Item[],
  groups: Groups,
  query: string,
): Found<Item>[] {
  if (isNoRequest(query)) return []
  const asked = plainly(query)
  const wanted = withoutSmallTalk(withoutAsking(asked))
  if (wanted === '') return []
  const { corpus, entries } = prepared(items, groups)
  if (!/\p{Script=Han}|^\d+$/u.test(wanted)) {
    // letters: items have their pinyin, other matters only what is written with letters
    const named = entries.filter((found, i) => found.kind === 'other' && corpus.entries[i]?.said.some(isText(wanted)))
    return [
      ...itemsByPinyin(items, wanted).map((item) => ({ kind: 'item' as const, item })),
      ...(named as Found<Item>[]),
    ]
  }
  const scores = scoresOf(corpus, wanted, asked, conceptsIn(query))
  // 想不开 is a word of its own, though 想 and 不 are words of asking
  const named = corpus.entries.map(({ said }) => said.some(isText(asked)))
  const ranked = entries
    .map((found, index) => ({ found, score: named[index] ? NAMED : (scores[index] ?? 0) }))
    .filter(({ found, score }) => score >= FLOOR && isMeant(found, corpus, entries, wanted))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]
  const isShort = wanted.length < A_STORY
  if (!best) return []
  // who falls needs no application
  if (isUrgent(best.found, groups)) return ranked.flatMap(({ found }) => (found.kind === 'other' ? [found] : []))
  return ranked
    .filter(
      ({ found, score }) =>
        score >=
        best.score *
          (isShort && best.found.kind === 'other' && found.kind === 'item' ? ITEM_BESIDE_OTHER : BESIDE_BEST),
    )
    .sort((a, b) => (isShort ? 0 : rankOf(a, best) - rankOf(b, best)))
    .map(({ found }) => found as Found<Item>)
}

/** The best answer to a story, then the items: of what else was named beside it there is much. */
const rankOf = <One extends { found: Found<Searchable> }>(one: One, best: One): number =>
  one === best ? 0 : one.found.kind === 'item' ? 1 : 2

/**
 * The items alone, where nothing else is looked for: the console's list of cases.
 * @param beside what else people may mean, so that 老师证 is no 老年证
 */
export const findItems = <Item extends Searchable>(
  items: readonly Item[],
  query: string,
  beside: Groups = NOTHING_ELSE,
): Item[] => findMatters(items, beside, query).flatMap((found) => (found.kind === 'item' ? [found.item] : []))

const NOTHING_ELSE: Groups = {}

const isUrgent = (found: Found<Searchable>, groups: Groups): boolean =>
  found.kind === 'other' && (groups[found.group]?.some(({ id, urgent }) => id === found.id && urgent) ?? false)

const isText =
  (wanted: string) =>
  ({ text }: { text: string }): boolean =>
    text === wanted

/** 残疾证 shares its characters with 残疾证明: a paper is meant where it is called by its name or 证明 is said. */
function isMeant(found: Found<Searchable>, corpus: Corpus, entries: Found<Searchable>[], wanted: string): boolean {
  if (found.kind === 'item' || found.group !== 'banned' || wanted.includes('证明')) return true
  return corpus.entries[entries.indexOf(found)]?.said.some(({ text }) => wanted.includes(text)) ?? false
}

interface Prepared {
  /** what the other matters are called: callers may make their lists anew at every letter */
  key: string
  corpus: Corpus
  entries: Found<Searchable>[]
}

const kept = new WeakMap<readonly Searchable[], Prepared>()

/** Made once for what is searched, not at every letter. */
function prepared(items: readonly Searchable[], groups: Groups): Prepared {
  const key = JSON.stringify(groups, ['id', 'name', 'also', 'means', ...Object.keys(groups)])
  const before = kept.get(items)
  if (before?.key === key) return before
  const others = Object.entries(groups).flatMap(([group, matters]) => matters.map((matter) => ({ group, matter })))
  const corpus = corpusOf([
    ...items.map(({ everyday, name, alias, said = [], means = [], theme, summary, department }) => ({
      means,
      said: distinct([everyday, name, ...alias, ...said]),
      names: distinct([everyday, name, ...alias]),
      around: plainly(theme + summary + department),
    })),
    ...others.map(({ matter: { name, also = [], means = [] } }) => ({
      means,
      said: distinct([...name.split(/[、，（）]/), ...also]),
      around: '',
    })),
  ])
  const entries: Found<Searchable>[] = [
    ...items.map((item) => ({ kind: 'item' as const, item })),
    ...others.map(({ group, matter }) => ({ kind: 'other' as const, group, id: matter.id })),
  ]
  const made = { key, corpus, entries }
  kept.set(items, made)
  return made
}

const distinct = (words: readonly string[]) => [...new Set(words.map(plainly))].filter((word) => word !== '')
