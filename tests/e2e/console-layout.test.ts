import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Desk } from './console'
import { Story } from './story'
import { unreachableControls } from './unreachable-controls'

// every page of the console as everybody sees it, in the windows that offices have: nothing is out of reach
const SCREENSHOTS = path.resolve(__dirname, '../../.cache/screenshots')
const WINDOWS = [
  { width: 911, height: 512 }, // 1366 at 150 %
  { width: 1093, height: 614 }, // 1366 at 125 %
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
const story = Story.begin()

async function look(desk: Desk, who: string, name: string, ready: string): Promise<void> {
  await desk.it(ready).first().waitFor()
  await desk.page.waitForFunction(() => document.querySelector('.skeleton') === null)
  for (const { width, height } of WINDOWS) {
    await desk.page.setViewportSize({ width, height })
    await desk.page.screenshot({ path: path.join(SCREENSHOTS, `desk-${who}-${name}-${width}.png`) })
    const wrong = await unreachableControls(desk.page)
    expect({ who, name, width, wrong }).toEqual({ who, name, width, wrong: [] })
  }
}

/** On paper a table is as wide as the page, and nothing to press stands on it. */
async function onPaper(desk: Desk, who: string, table: string): Promise<void> {
  await desk.page.setViewportSize({ width: 1000, height: 1400 })
  await desk.page.emulateMedia({ media: 'print' })
  await desk.page.screenshot({ path: path.join(SCREENSHOTS, `paper-${who}-${table}.png`) })
  const box = await desk.it(table).boundingBox()
  expect({ who, table, width: box && box.width > 900 && box.x + box.width <= 1000 }).toEqual({
    who,
    table,
    width: true,
  })
  expect(await desk.it('print').isVisible()).toBe(false)
  await desk.page.emulateMedia({ media: null })
}

/** What the workbench says is overdue stands in the list, row by row, masked where it may not be opened. */
async function sameNumber(desk: Desk, who: string): Promise<void> {
  const figure = desk.it('count-overdue')
  // nothing at all is theirs: said in words, without figures
  await figure.or(desk.it('cases-now').getByTestId('empty')).waitFor()
  const said = (await figure.isVisible()) ? Number(await figure.getAttribute('data-count')) : 0
  await desk.page.goto(`${new URL(desk.page.url()).origin}/admin/#/cases?overdue=1`)
  await desk.it('list-total').filter({ hasText: '共' }).waitFor()
  const listed = await desk.it('case-row').count()
  expect({ who, listed }).toEqual({ who, listed: said })
}

async function lookAround(who: string): Promise<void> {
  const desk = await story.desk(who)
  const shows = (id: string) => desk.it(id).isVisible()
  if (await shows('rail-workbench')) await look(desk, who, 'workbench', 'workbench')
  if (await shows('rail-cases')) {
    await sameNumber(desk, who)
    await desk.it('rail-cases').click()
    await look(desk, who, 'cases', 'list-total')
    const listed = await desk.it('case-row').count()
    // what an overseer may not open is a row all the same
    const open = desk.it('case-row').filter({ hasNotText: '不公开' })
    if (await open.first().isVisible()) {
      await open.first().click()
      await look(desk, who, 'case', 'case-detail')
      await desk.page.keyboard.press('Escape')
    }
    // nothing at all is theirs: said in words, in the place of rows and table alike
    if (listed) {
      await desk.it('as-table').click()
      await look(desk, who, 'table', 'case-table')
      await onPaper(desk, who, 'case-table')
      await desk.it('as-table').click()
    } else await desk.page.getByText('现在没有要办的').waitFor()
    await desk.it('search').fill('高龄津贴')
    await look(desk, who, 'search', 'list-total')
  }
  if (await shows('rail-orders')) {
    await desk.it('rail-orders').click()
    await desk.it('order-row').first().click()
    await look(desk, who, 'order', 'order-detail')
    await desk.it('as-table').click()
    await look(desk, who, 'order-table', 'order-table')
    await onPaper(desk, who, 'order-table')
    await desk.it('as-table').click()
  }
  if (await shows('rail-notices')) {
    await desk.it('rail-notices').click()
    await desk.it('notice-row').first().click()
    await look(desk, who, 'notice', 'notice-detail')
    await desk.it('as-table').click()
    await look(desk, who, 'notice-table', 'notice-table')
    await onPaper(desk, who, 'notice-table')
    await desk.it('as-table').click()
    if (await shows('new-notice')) {
      await desk.it('new-notice').click()
      await look(desk, who, 'editor', 'notice-editor')
    }
  }
  if (await shows('rail-people')) {
    await desk.it('rail-people').click()
    await look(desk, who, 'people', 'people')
  }
  if (await shows('rail-settings')) {
    await desk.it('rail-settings').click()
    await look(desk, who, 'settings', 'settings-save')
  }
  if (await shows('rail-accounts')) {
    await desk.it('rail-accounts').click()
    await look(desk, who, 'accounts', 'account')
  }
  await desk.it('rail-account').click()
  await look(desk, who, 'account', 'sign-out')
  expect(desk.complaints).toEqual([])
  await desk.close()
}

beforeAll(() => mkdir(SCREENSHOTS, { recursive: true }))

for (const who of ['clerk', 'secretary', 'town', 'county-civil', 'coordinator', 'manager', 'auditor', 'admin'])
  story.scene(`nothing is out of reach for ${who}`, () => lookAround(who))

story.scene('the measure notices what is cut off, covered or too wide', async () => {
  const desk = await story.desk('clerk')
  await desk.openQueue()
  await desk.it('case-row').first().click()
  await desk.detail.waitFor()
  expect(await unreachableControls(desk.page)).toEqual([])
  const spoilt = async (css: string) => {
    // a style element would be kept out by the page's policy
    await desk.page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
    }, css)
    const wrong = await unreachableControls(desk.page)
    await desk.page.evaluate(() => void (document.adoptedStyleSheets = []))
    return wrong.join()
  }
  expect(await spoilt('.action-bar { width: 1600px } .shell-page, .detail-side { overflow: clip }')).toContain('do-')
  expect(await spoilt('.case-head { position: fixed; inset: 0; z-index: 9 }')).toContain('covered')
  expect(await spoilt('.section-body > * { width: 2000px }')).toContain('section is 2016 in')
})
