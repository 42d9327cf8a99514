import { existsSync } from 'node:fs'
import path from 'node:path'
import { KINDS } from './kinds.rules'

/** What stands in a kind's own folder and would not be missed by anything else. */
const PARTS = {
  'testing/matrix.ts': 'export const matrix = contentMatrix(KIND, { answers, writes, publishes })',
  'testing/demonstration.ts': 'export const demonstration = contentDemonstration(KIND, [...])',
}

describe.each(KINDS)('the kind $name', (kind) => {
  // the notice is tried with everything that all kinds have (content/testing/matrix.ts)
  const wanted = Object.entries(PARTS).filter(([part]) => kind.name !== 'notice' || !part.includes('matrix'))

  test.each(wanted)('has %s', (part, holds) => {
    const file = `domain/publishing/${kind.name}/${part}`
    const isThere = existsSync(path.join(__dirname, kind.name, part))
    expect(isThere ? '' : `write ${file}: ${holds}`).toBe('')
  })

  test('asks each question once, and has a name and a word of its own', () => {
    const twice = (values: readonly string[]) => values.filter((one, at) => values.indexOf(one) !== at)
    expect(twice(kind.form.map(({ key }) => key))).toEqual([])
    expect(KINDS.filter(({ name, word }) => name === kind.name || word === kind.word)).toEqual([kind])
  })
})
