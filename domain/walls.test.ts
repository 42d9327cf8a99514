import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '.'

/** Everything but the mechanics, which own the tombstones of all. */
const domains = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kernel' && entry.name !== 'testing')
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

/** What is run, without tests and what tests use. */
const sourcesOf = (name: string) =>
  filesOf(join(__dirname, name)).filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/'))

/** Which file declares which part of a person's document. */
const declaredParts = domains.flatMap((name) =>
  sourcesOf(name).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/ownedPart<(\w+)>\(\{\s*name: '(\w+)'/g)].map(
      ([, type = '', part = '']) => ({
        name,
        file,
        type,
        part,
      }),
    ),
  ),
)

describe('a part that a domain owns on people', () => {
  it('is declared by that domain, once', () => {
    expect(declaredParts.map(({ name, part }) => `${name}: ${part}`).sort()).toEqual([
      'gridwork: worker',
      'volunteering: volunteer',
    ])
  })

  it('is no word of the register: nothing of its owner is imported there, and no field of it named', () => {
    for (const { name, type } of declaredParts) {
      const text = sourcesOf(name)
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n')
      const shape = new RegExp(`interface ${type} \\{\\n([^]+?)\\n\\}`).exec(text)?.[1] ?? ''
      const fields = [...shape.matchAll(/^ {2}(\w+):/gm)].map(([, field = '']) => field)
      expect(fields.length).toBeGreaterThan(1)
      // words that the register has meanings of its own for
      const own = fields.filter(
        (field) => !['grid', 'phone', 'orders', 'keys', 'counted', 'standing', 'lists'].includes(field),
      )
      for (const source of sourcesOf('people')) {
        const text = readFileSync(source, 'utf8')
        const named = own.filter((field) => new RegExp(`\\b${field}\\b`).test(text))
        expect({ source, named }).toEqual({ source, named: [] })
      }
    }
    const mechanics = ['kernel', 'places', 'people']
    const others = domains.filter((name) => !mechanics.includes(name))
    for (const source of sourcesOf('people')) {
      const from = [...readFileSync(source, 'utf8').matchAll(/from '(?:\.\.\/)+([a-z]+)['/]/g)].map(
        ([, name = '']) => name,
      )
      expect(from.filter((name) => others.includes(name))).toEqual([])
    }
  })

  it('is written by its owner only: whoever else is given it gets deeds and views, and nobody goes by its path', async () => {
    for (const name of domains) {
      const index: Record<string, unknown> = await import(`./${name}`)
      const handles = Object.values(index).filter(
        (value) => typeof value === 'object' && value !== null && 'given' in value && 'save' in value,
      )
      expect({ name, handles }).toEqual({ name, handles: [] })
      for (const source of sourcesOf(name))
        if (!source.endsWith('people/owned-part.ts'))
          for (const { part } of declaredParts)
            expect(readFileSync(source, 'utf8')).not.toMatch(new RegExp(`\\bparts(\\.${part}\\b|\\['${part}')`))
    }
  })
})

test('a person is written by the register’s own deeds: one file advances and adds, one writes into parts', () => {
  const writing = (deeds: RegExp) =>
    sourcesOf('people')
      .filter((file) => deeds.test(readFileSync(file, 'utf8')))
      .map((file) => file.split('/').at(-1))
  expect(writing(/\bpeople\.(advance|insert)\b/)).toEqual(['change-person.ts'])
  expect(writing(/\bpeople\.(updateWhere|updateMany|insertMany|remove)\b/)).toEqual(['owned-part.ts'])
})
