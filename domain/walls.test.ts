import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '.'

/** Everything but the mechanics, which own the tombstones of all. */
const domains = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kernel')
  .map(({ name }) => name)

const isCollection = (value: unknown) =>
  typeof value === 'object' && value !== null && 'definition' in value && 'updateWhere' in value

describe.each(domains)('the wall of %s', (name) => {
  it('lets deeds and views out, never a collection by which others could read and write its documents', async () => {
    const index: Record<string, unknown> = await import(`./${name}`)
    expect(Object.keys(index).filter((key) => isCollection(index[key]))).toEqual([])
  })
})

test('a collection is declared once, by the domain that registers it', () => {
  const names = collections.map(({ definition }) => definition.name)
  expect(names.length).toBe(new Set(names).size)
  const declared = filesOf(__dirname)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/collection<\w+>\(\{\s*name: '(\w+)'/g)])
    .map(([, called]) => called)
  expect(declared.sort()).toEqual([...names].sort())
})

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path) : path.endsWith('.ts') ? [path] : []
  })
