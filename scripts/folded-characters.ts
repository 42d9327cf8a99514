import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Converter } from 'opencc-js'

const FILE = path.join(__dirname, '../domain/kernel/text/folded-characters.ts')

/** Forms of surnames that the dictionary leaves: half simplified, or another print. */
const SURNAMES: Record<string, string> = { 锺: '钟', 龎: '庞', 喩: '喻' }

/** Every traditional character of Taiwan, Hong Kong and the old print with the simplified one that it is written as. */
export function foldedPairs(): [traditional: string, simplified: string][] {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }))
  const pairs: [string, string][] = []
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const simple =
      SURNAMES[character] ?? converters.map((convert) => convert(character)).find((made) => made !== character)
    if (simple && [...simple].length === 1) pairs.push([character, simple])
  }
  // 麼 is 么, and 么 by itself is no other character: what is written today stays
  const today = new Set(pairs.map(([, simplified]) => simplified))
  return pairs.filter(([character]) => !today.has(character))
}

/** Writes the table by which texts are compared: run it after a new opencc-js. */
if (require.main === module) {
  const pairs = foldedPairs()
  const from = pairs.map(([traditional]) => traditional).join('')
  const to = pairs.map(([, simplified]) => simplified).join('')
  writeFileSync(
    FILE,
    `// Written by scripts/folded-characters.ts; a test notices when it was forgotten.
export const TRADITIONAL =
  '${from}'
export const SIMPLIFIED =
  '${to}'
`,
  )
  console.log(`${pairs.length} characters`)
}
