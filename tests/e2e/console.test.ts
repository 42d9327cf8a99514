import { readFile } from 'node:fs/promises'
import type { Desk } from './console'
import { Story } from './story'

// the console with the keyboard, its filters, and what must not be lost
const story = Story.begin()
let clerk: Desk

const openRow = () => clerk.page.locator('.case-row[aria-current=true] [data-testid=case-row]')
const rowIds = () =>
  clerk.it('case-row').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.case ?? ''))

story.step('a wrong password is a sentence, and the account stays typed', async () => {
  clerk = await story.desk()
  await clerk.it('login-account').fill('clerk')
  await clerk.it('login-password').fill('nicht-richtig')
  await clerk.it('login-send').click()
  await clerk.it('login-error').waitFor()
  expect(await clerk.it('login-error').textContent()).toMatch(/账号或密码/)
  expect(await clerk.it('login-account').inputValue()).toBe('clerk')
  await clerk.signInAs('clerk')
})

story.step('j and k walk through the queue in due order', async () => {
  await clerk.openQueue()
  await clerk.it('case-row').nth(2).waitFor()
  const ids = await rowIds()
  await clerk.page.keyboard.press('j')
  await clerk.page.waitForURL(`**/#/cases/${ids[0]}`)
  await clerk.page.keyboard.press('j')
  await clerk.page.waitForURL(`**/#/cases/${ids[1]}`)
  expect(await openRow().getAttribute('data-case')).toBe(ids[1])
  await clerk.page.keyboard.press('k')
  await clerk.page.waitForURL(`**/#/cases/${ids[0]}`)
})

story.step('? shows the keys, / goes to the search, a key typed there is a letter', async () => {
  await clerk.page.keyboard.press('?')
  await clerk.it('key-help').waitFor()
  expect(await clerk.it('key-help').textContent()).toContain('要求补正')
  await clerk.page.keyboard.press('Escape')
  await clerk.it('key-help').waitFor({ state: 'hidden' })
  const before = clerk.page.url()
  await clerk.page.keyboard.press('/')
  await clerk.page.keyboard.type('jk')
  expect(await clerk.it('search').inputValue()).toBe('jk')
  expect(clerk.page.url()).toBe(before)
  await clerk.it('search').fill('')
})

story.step('the search knows a name’s initials, a filter what it narrows, and both can be cleared', async () => {
  const all = (await rowIds()).length
  await clerk.it('search').fill('gljt')
  await clerk.page.waitForFunction((count) => {
    const shown = document.querySelectorAll('[data-testid=case-row]').length
    return shown > 0 && shown < count
  }, all)
  for (const row of await clerk.it('case-row').all()) expect(await row.textContent()).toContain('高龄津贴')
  await clerk.it('search').fill('')
  await clerk.page.waitForFunction((count) => document.querySelectorAll('[data-testid=case-row]').length === count, all)
  await clerk.it('filter').click()
  await clerk.it('filter-panel').getByText('只看超期的').click()
  await clerk.page.waitForFunction((count) => document.querySelectorAll('[data-testid=case-row]').length < count, all)
  expect(await clerk.it('filter').textContent()).toContain('1')
  await clerk.it('filter-panel').getByText('清空条件').click()
  await clerk.page.waitForFunction((count) => document.querySelectorAll('[data-testid=case-row]').length === count, all)
  await clerk.page.keyboard.press('Escape')
})

story.step('s opens the supplement of the opened case; the session ends, what was typed stays', async () => {
  await clerk.it('search').fill('')
  await clerk.page.locator('[data-testid=case-row][data-case=case-demo-02]').click()
  await clerk.it('do-accept').waitFor()
  await clerk.page.locator('h1').first().click()
  await clerk.page.keyboard.press('s')
  await clerk.it('dialog-send').waitFor()
  const words = '请补拍户口本首页，四个角都要拍到'
  const first = clerk.page.locator('[data-testid^=supplement-]').first()
  await first.locator('.t-checkbox').click()
  await first.locator('textarea').fill(words)
  await clerk.page.context().clearCookies()
  await clerk.it('dialog-send').click()
  await clerk.it('login').waitFor()
  expect(await clerk.it('login').textContent()).toContain('登录已过期，刚才填写的内容都还在')
  await clerk.it('login-account').fill('clerk')
  await clerk.it('login-password').fill('puziling-demo')
  await clerk.it('login-send').click()
  await clerk.it('login').waitFor({ state: 'detached' })
  expect(await first.locator('textarea').inputValue()).toBe(words)
  await clerk.it('dialog-send').click()
  await clerk.it('dialog-send').waitFor({ state: 'detached' })
  // the queue goes on to the next case, which has the focus
  await clerk.it('just-done').waitFor()
  const next = clerk.page.locator('[data-testid=case-row]:focus')
  expect(clerk.page.url()).toContain(`#/cases/${await next.getAttribute('data-case')}`)
  expect(await next.getAttribute('data-case')).not.toBe('case-demo-02')
  await clerk.backToDone()
  await clerk.page.locator('[data-testid=case-detail][data-status=supplementing]').waitFor()
  expect(await clerk.it('history').textContent()).toContain(words)
})

story.step('a opens the acceptance; Esc leaves without a deed', async () => {
  await clerk.page.locator('[data-testid=case-row][data-case=case-demo-01]').click()
  await clerk.page.waitForURL('**/#/cases/case-demo-01')
  await clerk.it('do-accept').waitFor()
  await clerk.page.locator('h1').first().click()
  await clerk.page.keyboard.press('a')
  await clerk.it('dialog-send').waitFor()
  await clerk.page.keyboard.press('Escape')
  await clerk.it('dialog-send').waitFor({ state: 'detached' })
  expect(await clerk.detail.getAttribute('data-status')).toBe('submitted')
})

story.step(
  'another account signs in in the next tab: nothing is done under its name, what was typed stays',
  async () => {
    await clerk.page.locator('[data-testid=case-row][data-case=case-demo-01]').click()
    await clerk.it('do-accept').click()
    await clerk.it('note').fill('材料齐全')
    const next = await clerk.nextTab()
    await next.it('rail-account').click()
    await next.it('sign-out').click()
    await next.it('login-account').fill('secretary')
    await next.it('login-password').fill('puziling-demo')
    await next.it('login-send').click()
    await next.it('rail-workbench').click()
    await next.it('workbench').waitFor()

    // by the keys: the window may have heard by itself, and said so, a moment before
    await clerk.it('note').press('Control+Enter')
    await clerk.it('other-account').waitFor()
    expect(await clerk.it('other-account').textContent()).toMatch(/这个窗口是.+的，同一个浏览器现在登录的是.+/)
    expect((await (await story.product.console('clerk')).call('casework.get', { caseId: 'case-demo-01' })).status).toBe(
      'submitted',
    )
    await clerk.it('other-back').click()
    expect(await clerk.it('login-account').inputValue()).toBe('clerk')
    await clerk.it('login-password').fill('puziling-demo')
    await clerk.it('login-send').click()
    await clerk.it('login').waitFor({ state: 'detached' })
    expect(await clerk.it('note').inputValue()).toBe('材料齐全')

    // now the other tab is the wrong one, and its person has a way on, too
    await next.page.evaluate(() => void Object.assign(globalThis, { location: '#/notices' }))
    await next.it('other-change').click()
    await next.it('other-account').waitFor({ state: 'detached' })
    await next.it('rail-cases').waitFor()
    await next.page.close()

    // Esc asks what to do with what is written; what is put aside is there again
    await clerk.page.keyboard.press('Escape')
    await clerk.it('dialog-keep').click()
    await clerk.it('dialog-send').waitFor({ state: 'detached' })
    await clerk.it('do-accept').click()
    expect(await clerk.it('note').inputValue()).toBe('材料齐全')
    await clerk.page.keyboard.press('Escape')
    await clerk.it('dialog-forget').click()
    await clerk.it('do-accept').click()
    expect(await clerk.it('note').inputValue()).toBe('')
    await clerk.page.keyboard.press('Escape')
    await clerk.it('dialog-send').waitFor({ state: 'detached' })
  },
)

story.step('back, a reload and another tab know where one is, and the title says it', async () => {
  const { page } = clerk
  await clerk.it('queue-mine').click()
  const [first, second] = await rowIds()
  await page.locator(`[data-case=${first}]`).click()
  await page.locator(`[data-case=${second}]`).click()
  await clerk.it('queue-waiting').click()
  await page.waitForURL(/state=waiting/)
  expect(await page.title()).toContain('等别人 · 办件')
  const isOpen = (caseId: string) => page.waitForURL(new RegExp(`#/cases/${caseId}$`))
  await page.goBack()
  await isOpen(second!)
  expect(await openRow().getAttribute('data-case')).toBe(second)
  await page.goBack()
  await isOpen(first!)
  await page.goForward()
  await isOpen(second!)
  await page.reload()
  await openRow().waitFor()
  expect(await openRow().getAttribute('data-case')).toBe(second)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.locator(`.case-row[aria-current=true] [data-case=${second}]`).waitFor()
  expect(await other.title()).toMatch(/PZL\d+-\w+ · 要我办 · 办件 · 社区工作台/)
  await other.close()
  await clerk.it('as-table').click()
  await clerk.it('case-table').waitFor()
  await page.reload()
  await clerk.it('case-table').waitFor()
  await clerk.it('rail-workbench').click()
  await clerk.it('workbench').waitFor()
  // the way back into the section leads to where one was
  await clerk.it('rail-cases').click()
  await clerk.it('case-table').waitFor()
  await clerk.it('as-table').click()
})

story.step('without a network what was loaded stays; when it is back the list is asked again', async () => {
  const { page } = clerk
  await clerk.it('case-row').first().waitFor()
  const shown = await rowIds()
  await page.context().setOffline(true)
  await clerk.it('offline').waitFor()
  await clerk.it('queue-ended').click()
  expect(await clerk.it('error').first().textContent()).toContain('没有连上服务')
  await clerk.it('queue-mine').click()
  await clerk.it('case-row').first().waitFor()
  expect(await rowIds()).toEqual(shown)
  await page.context().setOffline(false)
  await clerk.it('offline').waitFor({ state: 'detached' })
  await clerk.it('queue-ended').click()
  await clerk.it('case-row').first().waitFor()
  await clerk.it('queue-mine').click()
})

story.step('the filtered rows are downloaded as a spreadsheet', async () => {
  await clerk.it('as-table').click()
  await clerk.it('case-table').waitFor()
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.it('export').click()])
  expect(download.suggestedFilename()).toMatch(/^办件-要我办-\d{4}-\d{2}-\d{2}\.xlsx$/)
  const content = await readFile(await download.path())
  expect(content.subarray(0, 2).toString()).toBe('PK')
  expect(content.length).toBeGreaterThan(2000)
  expect(clerk.complaints).toEqual([])
})
