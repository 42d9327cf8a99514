import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

let root: string
let child: ChildProcess
let said = ''

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
const dist = (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8')

/** What the terminal shows next, up to these words. */
async function next(words: string): Promise<string> {
  for (const began = Date.now(); Date.now() - began < 20_000; ) {
    const at = said.indexOf(words)
    if (at >= 0) {
      const heard = said.slice(0, at + words.length)
      said = said.slice(at + words.length)
      return heard
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`"${words}" did not come, but: ${said}`)
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'watch-'))
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  write('domain/package.json', '{ "version": "1.0.0", "dependencies": {} }')
  write('domain/shop/rules.ts', 'export const price = 3')
  write('domain/shop/actions.ts', `import { price } from './rules'\nexport const sell = () => price`)
  write('typings/index.d.ts', '')
  write('miniprogram/app.json', '{ "pages": ["pages/home/home"] }')
  write('miniprogram/app.ts', 'App({})')
  write('miniprogram/pages/home/home.wxml', '<view>一</view>\n<view>二</view>')
  write('miniprogram/pages/home/home.json', '{}')
  write(
    'miniprogram/pages/home/home.ts',
    `import { price } from '../../../domain/shop/rules'\nPage({ data: { price } })`,
  )
  write(
    'cloudfunctions/shop/index.ts',
    `import { sell } from '../../domain/shop/actions'\nexport const main = () => sell()`,
  )
  write('cloudfunctions/shop/config.json', '{}')
  child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'testing/watch.ts'), root])
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (said += text))
  await next('watching')
}, 60_000)

afterAll(async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  rmSync(root, { recursive: true, force: true })
})

test('a saved page is built anew, and nothing else', async () => {
  write('miniprogram/pages/home/home.wxml', '<view>一</view>\n<view>三</view>')
  await next('已重新构建 小程序')
  expect(dist('miniprogram/pages/home/home.wxml')).toContain('三')
  expect(() => statSync(path.join(root, 'dist/cloudfunctions'))).toThrow()
})

test('a rule of the domain reaches the page and the function, with the function’s source map', async () => {
  write('domain/shop/rules.ts', 'export const price = 4711')
  await next('已重新构建 小程序')
  await next('已重新构建 云函数 shop')
  expect(dist('miniprogram/domain/shop/rules.js')).toContain('4711')
  expect(dist('cloudfunctions/shop/index.js')).toContain('4711')
  expect(JSON.parse(dist('maps/cloudfunctions/shop/index.js.map')).sources).toContain('../../../domain/shop/actions.ts')
})

test('what only the functions use leaves the phone alone', async () => {
  const before = statSync(path.join(root, 'dist/miniprogram')).ino
  write('domain/shop/actions.ts', `import { price } from './rules'\nexport const sell = () => price * 100`)
  await next('已重新构建 云函数 shop')
  expect(statSync(path.join(root, 'dist/miniprogram')).ino).toBe(before)
})

test.each([
  ['miniprogram/pages/home/home.wxml', '<view>一</view>\n<view>没关', 'miniprogram/pages/home/home.wxml:2 '],
  ['miniprogram/pages/home/home.ts', 'Page({})\nconst = 1', 'miniprogram/pages/home/home.ts:2'],
])(
  'a mistake in %s is told with its line, and the last good build stays until it is mended',
  async (file, text, place) => {
    const good = dist('miniprogram/pages/home/home.js')
    const source = readFileSync(path.join(root, file), 'utf8')
    write(file, text)
    expect((await next('没有构建成功')) + (await next(place))).toContain(place)
    expect(dist('miniprogram/pages/home/home.js')).toBe(good)
    expect(dist('miniprogram/pages/home/home.wxml')).toContain('三')
    write(file, `${source}\n`)
    write('miniprogram/app.ts', `App({ mended: ${Date.now()} })`)
    await next('已重新构建 小程序')
  },
)
