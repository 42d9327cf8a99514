import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')
const SECTION = '## Names that say something else'

/** The names in the first column of that table of the glossary. */
const refused = new Set(
  readFileSync(path.join(ROOT, 'docs/glossary.md'), 'utf8')
    .split(SECTION)[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name)),
)

const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')

/** What a file gives to others. */
const EXPORTED = /^export (?:async )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm

test('the glossary lists them', () => expect(refused.size).toBeGreaterThan(15))

test('no file has a name that means something else', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((file) => refused.has(path.basename(file).replace(/(\.\w+)+$/, '')))).toEqual([])
})

test('nothing exported has one either', () => {
  const wrong = files.flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(EXPORTED)]
      .map(([, name = '']) => name)
      .filter((name) => refused.has(name))
      .map((name) => `${file}: ${name}`),
  )
  expect(wrong).toEqual([])
})
