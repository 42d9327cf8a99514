import { normalised, withoutAsking } from './sayings.rules'
import { type Searchable, scoredItems, wordScore, wordsOf } from './search.rules'

/** Something else that people look for in the same box: what is not handled here, papers nobody issues, services, notices. */
export interface OtherMatter {
  id: string
  name: string
  /** other words for it */
  also?: readonly string[]
}

export type Found<Item> = { kind: 'item'; item: Item } | { kind: 'other'; id: string; group: string }

const LEAST = 45
/** From here on a word was really meant, not only like something. */
const MEANT = 62
/** Two names that are this near are both meant. */
const NEARLY = 8

/**
 * Finds everything that answers a question: the items of the catalog, and what belongs elsewhere. Best first. A matter of
 * another office that is named outright hides items that are only like it: 眼镜丢了 is no disability card.
 */
export function findMatters<Item extends Searchable>(
  items: readonly Item[],
  groups: Readonly<Record<string, readonly OtherMatter[]>>,
  query: string,
): Found<Item>[] {
  const asked = normalised(query)
  const wanted = withoutAsking(asked)
  if (wanted === '') return []
  const others = Object.entries(groups).flatMap(([group, matters]) =>
    matters.map((matter) => ({
      group,
      id: matter.id,
      score: Math.max(scoreOf(asked, matter), scoreOf(wanted, matter)),
    })),
  )
  const best = Math.max(0, ...others.map(({ score }) => score))
  // what was named outright is not outdone by what is merely like it in many places
  const isNamed = (item: Item) => nameScore(wanted, wordsOf(item)) >= Math.min(best, 100) - NEARLY
  const found = scoredItems(items, query).filter(({ item }) => best < MEANT || isNamed(item))
  const ranked = [
    ...found.map(({ item, score }) => ({ score, found: { kind: 'item', item } as Found<Item> })),
    ...others
      .filter(({ score }) => score >= LEAST && score >= best * 0.6)
      .map(({ group, id, score }) => ({ score, found: { kind: 'other', id, group } as Found<Item> })),
  ]
  return ranked.sort((a, b) => b.score - a.score).map((row) => row.found)
}

const scoreOf = (wanted: string, { name, also = [] }: OtherMatter): number =>
  nameScore(
    wanted,
    [...name.split(/[、，（）]/), ...also].map(normalised).filter((word) => word.length > 0),
  )

const nameScore = (wanted: string, words: string[]): number =>
  words.reduce((most, word, i) => Math.max(most, wordScore(wanted, word, i === 0)), 0)
