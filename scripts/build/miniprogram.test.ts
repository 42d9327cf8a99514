import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import subsetFont from 'subset-font'
import { ERROR_STATES } from '../../miniprogram/services/error-states'
import { buildMiniprogram } from './miniprogram'
import { minifyWxml, minifyWxss } from './miniprogram/minify'
import { judgeSizes } from './miniprogram/packages'

let root: string
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
const built = (file: string) => path.join(root, 'dist/miniprogram', file)
const build = () => buildMiniprogram({ root, outDir: path.join(root, 'dist/miniprogram') })

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'miniprogram-'))
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  write('domain/shop/rules.ts', `import { tax } from './tax'\nexport const price = (net: number) => net + tax`)
  write('domain/shop/tax.ts', 'export const tax = 3')
  write('miniprogram/app.json', '{ "pages": ["pages/home/home"] }')
  write('miniprogram/app.ts', 'App({})')
  write('miniprogram/pages/home/home.wxml', '<!-- x -->\n<view>\n  <t-button>好</t-button>\n</view>')
  write(
    'miniprogram/pages/home/home.json',
    '{ "usingComponents": { "t-button": "tdesign-miniprogram/button/button" } }',
  )
  write(
    'miniprogram/pages/home/home.ts',
    `import { price } from '../../../domain/shop/rules'\nimport { label } from '../../label'\nPage({ data: { text: label + price(1) } })`,
  )
  write('miniprogram/label.ts', `export const label: string = '价'`)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a page becomes plain scripts that find each other, and a rule of the domain comes along', async () => {
  await build()
  const pages: { data: { text: string } }[] = []
  ;(globalThis as Record<string, unknown>).Page = (page: never) => pages.push(page)
  require(built('pages/home/home.js'))
  expect(pages[0]?.data.text).toBe('价4')
})

test('only the TDesign components that are reached are carried, with what they need', async () => {
  await build()
  expect(readdirSync(built('miniprogram_npm/tdesign-miniprogram')).sort()).toEqual([
    'button',
    'common',
    'icon',
    'loading',
    'miniprogram_npm',
  ])
  const button = built('miniprogram_npm/tdesign-miniprogram/button/button.js')
  const required = [...readFileSync(button, 'utf8').matchAll(/\brequire\("([^"]+)"/g)].map(([, name]) => name)
  expect(required.length).toBeGreaterThan(3)
  expect(required.filter((name) => !existsSync(path.join(path.dirname(button), `${name}.js`)))).toEqual([])
})

test('icons are in the package: the glyphs that are named, drawn from the installed font, nothing from a network', async () => {
  write('miniprogram/pages/home/home.wxml', '<t-button icon="wifi-off">好</t-button>')
  await build()
  const sheet = readFileSync(built('miniprogram_npm/tdesign-miniprogram/icon/icon.wxss'), 'utf8')
  expect(sheet).toContain('.t-icon-wifi-off:before')
  expect(sheet).not.toContain('.t-icon-ability-open:before')
  expect(sheet).not.toMatch(/url\((?!data:)/)
  const [, font = ''] = /src:url\(data:font\/woff2;base64,([^)]+)\)/.exec(sheet)!
  const glyphs = [...sheet.matchAll(/:before\{content:'\\([0-9a-f]+)'/g)].map(([, code = '']) =>
    Number.parseInt(code, 16),
  )
  const drawn = await Promise.all(glyphs.map((code) => hasGlyph(Buffer.from(font, 'base64'), code)))
  expect(glyphs.length).toBeGreaterThan(5)
  expect(drawn.every(Boolean)).toBe(true)
  expect(await hasGlyph(Buffer.from(font, 'base64'), 0xe001)).toBe(false)
})

/** Of a font that is cut down to one character something besides the box for missing ones is left when it has it. */
async function hasGlyph(font: Buffer, code: number): Promise<boolean> {
  const cut = await subsetFont(font, String.fromCodePoint(code), { targetFormat: 'sfnt' })
  const tables = Array.from({ length: cut.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const maxp = tables.find((at) => cut.toString('latin1', at, at + 4) === 'maxp')!
  return cut.readUInt16BE(cut.readUInt32BE(maxp + 8) + 4) > 1
}

test('every icon that our pages name by a word is among them', async () => {
  const repository = path.resolve('.')
  await buildMiniprogram({ root: repository, outDir: path.join(root, 'dist/miniprogram') })
  const sheet = readFileSync(built('miniprogram_npm/tdesign-miniprogram/icon/icon.wxss'), 'utf8')
  const pages = readdirSync(path.join(repository, 'miniprogram'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.wxml'))
    .map((file) => readFileSync(path.join(repository, 'miniprogram', file), 'utf8'))
  const named = pages.flatMap((page) =>
    [...page.matchAll(/<t-icon name="([\w-]+)"|\bicon="([\w-]+)"/g)].map(([, one, other]) => one ?? other),
  )
  const faces = Object.values(ERROR_STATES).map(({ icon }) => icon)
  expect(named.length).toBeGreaterThan(20)
  expect([...named, ...faces].filter((name) => !sheet.includes(`.t-icon-${name}:before`))).toEqual([])
  const fetching = readdirSync(built('.'), { recursive: true })
    .map(String)
    .filter((file) => /\.(wxss|wxml)$/.test(file))
    .filter((file) => /url\(['"]?(https?:)?\/\/|src="(https?:)?\/\//.test(readFileSync(built(file), 'utf8')))
  expect(fetching).toEqual([])
})

test('source maps stay outside of the package', async () => {
  await build()
  const files = readdirSync(built('.'), { recursive: true }).map(String)
  expect(files.filter((file) => /\.(ts|map)$/.test(file))).toEqual([])
  expect(existsSync(path.join(root, 'dist/maps/miniprogram/pages/home/home.js.map'))).toBe(true)
})

test('a package folder that describes itself is part of the app', async () => {
  write('miniprogram/packages/extra/subpackage.json', '{ "pages": ["pages/a/a"], "preloadOn": ["pages/home/home"] }')
  write('miniprogram/packages/extra/pages/a/a.wxml', '<view />')
  const { packages } = await build()
  const app = JSON.parse(readFileSync(built('app.json'), 'utf8'))
  expect(app.subPackages).toEqual([{ root: 'packages/extra', name: 'extra', pages: ['pages/a/a'] }])
  expect(app.preloadRule['pages/home/home'].packages).toEqual(['extra'])
  expect(packages.map(({ name }) => name)).toEqual(['main', 'packages/extra'])
})

test('a component that no page uses is told', async () => {
  write('miniprogram/components/old/old.wxml', '<view />')
  expect((await build()).warnings).toEqual(['no page uses components/old/old'])
})

test('a page that does not exist, and domain code that is no rule, stop the build', async () => {
  write('miniprogram/app.json', '{ "pages": ["pages/home/home", "pages/gone/gone"] }')
  await expect(build()).rejects.toThrow('pages/gone/gone')
  write('miniprogram/app.json', '{ "pages": ["pages/home/home"] }')
  write('miniprogram/app.ts', `import { tax } from '../domain/shop/tax'\nApp({ tax })`)
  await expect(build()).rejects.toThrow('rules.ts')
})

test('over 2 MB stops, a main package over 1.2 MB warns', () => {
  const size = (name: string, megabytes: number) => ({ name, bytes: megabytes * 1024 * 1024 })
  expect(judgeSizes([size('main', 1.3), size('packages/a', 1.9)])).toEqual(['over 1.2 MB: main 1.30 MB'])
  expect(() => judgeSizes([size('packages/a', 2.1)])).toThrow('packages/a 2.10 MB')
})

test('white space for the reader goes, what people read stays', () => {
  expect(minifyWxml('<view\n  class="a">\n  <text>您 好</text>\n</view>')).toBe(
    '<view class="a"><text>您 好</text></view>',
  )
  expect(minifyWxml('<view wx:if="{{a > 1}}">\n x</view>')).toBe('<view wx:if="{{a > 1}}">x</view>')
})

test('a style sheet with a mistake is named', () => {
  expect(minifyWxss('.a { width: 10rpx; }')).toBe('.a{width:10rpx}')
  expect(() => minifyWxss('.a { width 1px }', 'pages/a.wxss')).toThrow('pages/a.wxss')
})
