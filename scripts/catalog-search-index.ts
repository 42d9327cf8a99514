import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Converter } from 'opencc-js'
import { allItems } from '../domain/catalog/all-items'
import banned from '../domain/catalog/banned-certificates.json'
import notHere from '../domain/catalog/not-here.json'
import { searchIndexOf } from '../domain/catalog/search-index'
import spoken from '../domain/catalog/spoken.json'
import { services } from '../domain/volunteering'

const CATALOG = path.join(__dirname, '../domain/catalog')
const inCatalog = (name: string) => path.join(CATALOG, name)

/** Every character that stands in a word by which something is found. */
export function charactersInUse(): string[] {
  const words = [
    ...allItems.flatMap(({ name, everyday, alias }) => [name, everyday, ...alias]),
    ...notHere.items.flatMap(({ name, also }) => [name, ...also]),
    ...banned.items.map(({ name }) => name),
    ...services.map(({ name }) => name),
    ...Object.values(spoken).flat(),
    readFileSync(inCatalog('query-text.rules.ts'), 'utf8'),
    readFileSync(inCatalog('concepts.rules.ts'), 'utf8'),
  ]
  return [...new Set(words.join(''))].filter((character) => /\p{Script=Han}/u.test(character)).sort()
}

/** The traditional forms of those characters, of Taiwan and Hong Kong: a dictionary of all would not fit into a phone. */
export function traditionalPairs(): Map<string, string> {
  const pairs = new Map<string, string>()
  const converters = (['tw', 'hk', 't'] as const).map((to) => Converter({ from: 'cn', to }))
  for (const simple of charactersInUse())
    for (const convert of converters) {
      const traditional = convert(simple)
      if (traditional !== simple && [...traditional].length === 1) pairs.set(traditional, simple)
    }
  return pairs
}

function traditionalTable(): string {
  const sorted = [...traditionalPairs()].sort(([a], [b]) => (a < b ? -1 : 1))
  const from = sorted.map(([traditional]) => traditional).join('')
  const to = sorted.map(([, simple]) => simple).join('')
  return `// Written by scripts/catalog-search-index.ts; a test notices when it was forgotten.
const FROM = [...'${from}']
const TO = [...'${to}']

/** The simplified form of a traditional character that occurs in words we know. */
export const SIMPLIFIED: Readonly<Record<string, string>> = Object.fromEntries(
  FROM.map((traditional, i) => [traditional, TO[i] ?? traditional]),
)
`
}

/** Writes what the search needs besides the words: run it after changing a name or an alias. */
if (require.main === module) {
  writeFileSync(inCatalog('items.search.json'), `${JSON.stringify(searchIndexOf(allItems, spoken), null, 2)}\n`)
  writeFileSync(inCatalog('traditional.rules.ts'), traditionalTable())
  console.log(`${allItems.length} items, ${charactersInUse().length} characters`)
}
