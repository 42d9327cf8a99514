import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { demonstrationCommunity, neighbourCommunity } from '../../seed/community'

const ROOT = path.resolve('miniprogram')

/** What is shipped to phones: tests and what only they need apart. */
const sources = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|wxml|wxss|json|svg)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !file.includes('/testing/'))
  .map((file) => ({ name: path.relative(ROOT, file), text: readFileSync(file, 'utf8') }))

const saying = (words: string[] | RegExp) =>
  sources.flatMap(({ name, text }) => {
    const found = words instanceof RegExp ? text.match(words)?.[0] : words.find((word) => text.includes(word))
    return found ? [`${name}: ${found}`] : []
  })

test('the mini-program names no community: it serves whichever a person belongs to', () => {
  const communities = [demonstrationCommunity([], 0), neighbourCommunity(0)]
  const names = communities.flatMap(({ name }) => [name, name.replace(/社区$/, '')])
  expect(names.length).toBe(4)
  expect(sources.length).toBeGreaterThan(200)
  expect(saying(names)).toEqual([])
})

test('no source asks Intl, a locale or a named zone: WeChat on Android answers wrongly', () => {
  expect(saying(/\bIntl\b|toLocale\w*|localeCompare|\btz\(/)).toEqual([])
})

/** What runs on the phone out of the domain. */
const rules = readdirSync(path.resolve('domain'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /rules\.ts$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ name: path.relative(ROOT, file), text: readFileSync(file, 'utf8') }))

test('no source calls what a phone of some years ago does not have: a build makes older words of new ones, not new functions', () => {
  const late =
    /\.at\(-?\d|Object\.hasOwn\b|\.replaceAll\(|\bstructuredClone\b|\.findLast|\.toSorted|\.toReversed|Object\.groupBy/
  const found = [...sources, ...rules].flatMap(({ name, text }) => {
    const call = text.match(late)?.[0]
    return call ? [`${name}: ${call}`] : []
  })
  expect(rules.length).toBeGreaterThan(15)
  expect(found).toEqual([])
})
