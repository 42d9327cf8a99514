import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { builtinNames } from '../builtins/names'
import { build } from './build'
import { discover, resolveComponent } from './discover'
import { PackageFiles } from './package-files'
import { BuildError, type Problem } from './problem'
import { compileStyle } from './styles'
import { phoneLengths } from './units'

let dist: string
beforeEach(async () => {
  dist = await fs.mkdtemp(path.join(os.tmpdir(), 'phone-build-'))
})
afterEach(() => fs.rm(dist, { recursive: true, force: true }))

async function write(files: Record<string, string>): Promise<PackageFiles> {
  for (const [name, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(dist, name)), { recursive: true })
    await fs.writeFile(path.join(dist, name), text)
  }
  return new PackageFiles(dist)
}

const APP = { 'app.json': '{"pages":["pages/a/a"]}', 'pages/a/a.wxml': '<view/>', 'pages/a/a.js': 'Page({})' }
const problemsOf = async (files: Record<string, string>): Promise<Problem[]> => {
  await write(files)
  const entry = path.join(__dirname, '../testing/bare-shell.ts')
  const error = await build({ distDir: dist, cacheDir: path.join(dist, '.cache'), entry }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof BuildError ? error.problems : []
}

describe('what is wrong with a mini-program', () => {
  it('is told with file and line: scripts, templates, sheets, json, what is missing', async () => {
    expect(await problemsOf({ ...APP, 'pages/a/a.js': "\nrequire('dayjs')" })).toMatchObject([
      { file: 'pages/a/a.js', line: 2, message: '找不到模块 "dayjs"' },
    ])
    expect(await problemsOf({ ...APP, 'pages/a/a.js': 'Page({})\nconst = 1' })).toMatchObject([
      { file: 'pages/a/a.js', line: 2 },
    ])
    expect(await problemsOf({ ...APP, 'pages/a/a.wxml': '<view/>\n<view a="{{ b( }}"/>' })).toMatchObject([
      { file: 'pages/a/a.wxml', line: 2 },
    ])
    expect(await problemsOf({ ...APP, 'pages/a/a.wxss': '.a {\n}}' })).toMatchObject([
      { file: 'pages/a/a.wxss', line: 2 },
    ])
    expect(await problemsOf({ ...APP, 'pages/a/a.json': '{\n"a": ,\n}' })).toMatchObject([
      { file: 'pages/a/a.json', line: 2 },
    ])
    expect(
      await problemsOf({
        ...APP,
        'pages/a/a.wxml': '<wxs src="./none.wxs" module="m"/>',
        'pages/a/a.json': '{}',
        'pages/a/a.wxss': '',
      }),
    ).toMatchObject([{ file: 'pages/a/a.wxml' }])
  })

  it('lists every missing page and component at once', async () => {
    await expect(async () =>
      discover(
        await write({
          'app.json': '{"pages":["pages/a/a","pages/none/none"]}',
          'pages/a/a.wxml': '',
          'pages/a/a.json': '{"usingComponents":{"x":"/components/x","y":"t-lib/y"}}',
        }),
      ),
    ).rejects.toThrow(/components\/x[\s\S]*t-lib\/y[\s\S]*pages\/none\/none/)
  })
})

describe('finding components', () => {
  it('looks relative, from the root, for an index, and in miniprogram_npm upwards', async () => {
    const files = await write({
      'app.json': '{"pages":[]}',
      'components/x/index.wxml': '',
      'miniprogram_npm/lib/button/button.wxml': '',
      'packages/p/miniprogram_npm/lib/button/button.wxml': '',
    })
    expect(resolveComponent(files, '../../components/x', 'pages/a/a')).toBe('components/x/index')
    expect(resolveComponent(files, '/components/x/index', 'pages/a/a')).toBe('components/x/index')
    expect(resolveComponent(files, 'lib/button/button', 'pages/a/a')).toBe('miniprogram_npm/lib/button/button')
    expect(resolveComponent(files, 'lib/button/button', 'packages/p/pages/a')).toBe(
      'packages/p/miniprogram_npm/lib/button/button',
    )
    expect(resolveComponent(files, 'lib/none', 'pages/a/a')).toBeUndefined()
  })

  it('takes subpackages, app-wide components, generics and a custom tab bar along', async () => {
    const files = await write({
      'app.json': JSON.stringify({
        pages: ['a'],
        subPackages: [{ root: 'far/', pages: ['b'] }],
        usingComponents: { everywhere: 'c' },
        tabBar: { custom: true, list: [] },
      }),
      'a.wxml': '',
      'far/b.wxml': '',
      'far/b.json': '{"componentGenerics":{"row":{"default":"./row"}}}',
      'far/row.wxml': '',
      'c.wxml': '',
      'custom-tab-bar/index.wxml': '',
    })
    const { units, pages } = discover(files)
    expect(pages).toEqual(['a', 'far/b'])
    expect([...units.keys()].sort()).toEqual(['a', 'c', 'custom-tab-bar/index', 'far/b', 'far/row'])
    expect(units.get('far/b')?.using).toEqual({ everywhere: '/c' })
  })
})

describe('sheets', () => {
  const compile = async (css: string, scope = '', more: Record<string, string> = {}) =>
    compileStyle(await write({ 'a.wxss': css, ...more }), 'a.wxss', scope, builtinNames, () => {})

  it('turn phone lengths into variables but leave words and addresses alone', () => {
    expect(phoneLengths('margin: -12rpx 0 .5rpx; height: calc(100vh - 2rpx)')).toBe(
      'margin: calc(-12 * var(--rpx)) 0 calc(.5 * var(--rpx)); height: calc(calc(100 * var(--vh)) - calc(2 * var(--rpx)))',
    )
    expect(phoneLengths('url(a-2rpx.png) "3rpx" x4rpx')).toBe('url(a-2rpx.png) "3rpx" x4rpx')
  })

  it('rename built-in tags, scope classes and point :host at the host', async () => {
    expect(await compile('view.a > .b:active, page, t-x {}', 's1')).toBe('wx-view.s1--a > .s1--b:active, page, t-x {}')
    expect(await compile(':host {} :host(.on) .a {}', 's1')).toBe('[wx-host=s1] {} [wx-host=s1]:is(.on) .s1--a {}')
    expect(await compile('@keyframes a { from { left: 2rpx } }')).toContain('from { left: calc(2 * var(--rpx)) }')
  })

  it('take imports in where they stand, each once, and survive a circle', async () => {
    const css = await compile('@import "./b.wxss"; .a {}', '', { 'b.wxss': '@import "a.wxss"; .b {}' })
    expect(css.replace(/\s+/g, ' ').trim()).toBe('.b {} .a {}')
  })

  it('ask width conditions of the page area', async () => {
    expect(await compile('@media screen and (min-width: 400px) { .a {} }')).toContain(
      '@container phone-page (min-width: 400px)',
    )
    expect(await compile('@media (prefers-color-scheme: dark) { .a {} }')).toContain(
      '@media (prefers-color-scheme: dark)',
    )
  })
})

describe('building', () => {
  it('uses what is fresh and rebuilds what changed', async () => {
    await write({ ...APP, 'pages/a/a.json': '{}' })
    const cacheDir = await fs.mkdtemp(path.join(os.tmpdir(), 'phone-cache-'))
    const input = { distDir: dist, cacheDir, entry: path.join(__dirname, '../testing/bare-shell.ts') }
    expect((await build(input)).components).toBe(1)
    expect((await build(input)).components).toBe(0)
    await write({ 'pages/a/a.js': 'Page({ data: { changed: true } })' })
    expect((await build(input)).components).toBe(1)
    expect(await fs.readFile(path.join(cacheDir, 'program.js'), 'utf8')).toContain('changed')
    await fs.rm(cacheDir, { recursive: true })
  })
})
