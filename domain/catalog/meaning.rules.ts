/** Concepts of which each has to be told, or one of its alternatives; with what they say together. */
export interface Meaning {
  needed: { name: string; says: number }[][]
}

/**
 * The meanings of every entry, read once. A concept says the more the fewer entries it helps to mean: 残证 much, 补贴
 * little.
 */
export function meaningsOf(entries: readonly (readonly string[])[]): Meaning[][] {
  const split = entries.map((means) => means.map((one) => one.split(' ').map((needed) => needed.split('/'))))
  const counts = new Map<string, number>()
  for (const means of split) for (const name of new Set(means.flat(2))) counts.set(name, (counts.get(name) ?? 0) + 1)
  const says = (name: string) => Math.log(1 + entries.length / (counts.get(name) ?? 1))
  return split.map((means) =>
    means.map((needed) => ({ needed: needed.map((names) => names.map((name) => ({ name, says: says(name) }))) })),
  )
}

/** How much has to be told for a certain answer. */
const MUCH = 3.5
const BEST = 1.2
/** So much of a meaning has to be told, and by so much less it counts when the rest was not. */
const MOST_OF_IT = 0.55
const INCOMPLETE = 4

/** How well what was told fits the best of the meanings, 0..BEST: the more of it that says something, the better. */
export function likenessOfMeaning(meanings: readonly Meaning[], told: ReadonlySet<string>): number {
  let most = 0
  for (const { needed } of meanings) {
    let sum = 0
    let all = 0
    for (const [at, names] of needed.entries()) {
      const best = Math.max(0, ...names.map(({ name, says }) => (told.has(name) ? says : 0)))
      if (best === 0 && at === 0) break
      sum += best
      all += best || Math.min(...names.map(({ says }) => says))
    }
    const share = all === 0 ? 0 : sum / all
    if (share >= MOST_OF_IT) most = Math.max(most, sum * share ** INCOMPLETE)
  }
  return BEST * (1 - Math.exp(-most / MUCH))
}
