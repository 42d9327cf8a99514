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
  expect(pages[0].data.text).toBe('价4')
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
