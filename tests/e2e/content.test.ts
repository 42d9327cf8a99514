import { KINDS } from '../../domain/publishing/rules'
import type { ConsoleClient } from '../product/console-client'
import type { Desk } from './console'
import type { Phone } from './phone'
import { Story } from './story'

// every kind of content that hangs in the demonstration, from the phone's search box to the day on which it is gone; one
// that has reviewers, from the clerk's first word on
const story = Story.begin()
let phone: Phone
let secretary: ConsoleClient

story.step('a resident opens the phone', async () => {
  secretary = await story.product.console('secretary')
  phone = await story.phone(await story.resident(0))
})

const LAMPS = '3号楼换楼道灯12盏'
let clerkDesk: Desk
let secretaryDesk: Desk

story.step('财务公开: the clerk writes one; what is missing is said, and what was typed stays', async () => {
  clerkDesk = await story.desk('clerk')
  await clerkDesk.it('rail-notices').click()
  await clerkDesk.it('new-spending').click()
  await clerkDesk.it('notice-title').fill('十月楼道灯支出')
  await clerkDesk.it('field-amount').fill('2160.50')
  await clerkDesk.it('field-usedFor').fill(LAMPS)
  await clerkDesk.it('save-draft').click()
  await clerkDesk.page.getByText('请选择', { exact: false }).first().waitFor()
  expect(await clerkDesk.it('field-usedFor').inputValue()).toBe(LAMPS)
  const { now } = await story.product.sim('clock')
  await clerkDesk.it('field-paidOn').fill(new Date(now - 5 * 86_400_000).toISOString().slice(0, 10))
  await clerkDesk.page.locator('.field-source').click()
  await clerkDesk.page.locator('.t-select-option').filter({ hasText: '社区工作经费' }).click()
  // she writes, somebody else publishes
  expect(await clerkDesk.it('publish').count()).toBe(0)
  expect(await clerkDesk.it('who-publishes').textContent()).toContain('书记')
  const saved = clerkDesk.page.waitForResponse((response) => response.url().endsWith('publishing.save'))
  await clerkDesk.it('save-draft').click()
  expect((await saved).status()).toBe(200)
})

story.step('财务公开: nobody reads it before the secretary has looked and published', async () => {
  const { rows } = await story.product.phone(await story.resident(0)).call('publishing.list', {})
  expect(rows.map(({ title }: { title: string }) => title)).not.toContain('十月楼道灯支出')
  secretaryDesk = await story.desk('secretary')
  await secretaryDesk.it('rail-notices').click()
  await secretaryDesk.it('notice-row').filter({ hasText: '十月楼道灯支出' }).click()
  // a draft opens in the editor
  await secretaryDesk.it('notice-editor').waitFor()
  expect(await secretaryDesk.it('field-amount').inputValue()).toBe('2160.5')
  await secretaryDesk.it('publish').click()
  const answered = secretaryDesk.page.waitForResponse((response) => response.url().endsWith('publishing.publish'))
  await secretaryDesk.it('dialog-send').click()
  expect((await answered).status()).toBe(200)
})

story.step('财务公开: a resident finds it and reads what was spent on what; withdrawn, it is gone', async () => {
  await phone.go('reLaunch', '/pages/home/home')
  await phone.tap('#home-search')
  await phone.at('pages/catalog/catalog')
  await phone.type('#catalog-search >>> input', '十月楼道灯')
  const { rows } = await secretary.call('publishing.list', { kind: 'spending', status: 'published' })
  const id = rows.find(({ title }: { title: string }) => title === '十月楼道灯支出')?.noticeId
  await phone.tap(`#other-notice-${id} .link`)
  await phone.at('notice/notice')
  await phone.saying('.fact', LAMPS)
  await phone.saying('.fact', '2,160.50元')
  // the list has gone on to the next one
  await secretaryDesk.it('notice-row').filter({ hasText: '十月楼道灯支出' }).click()
  await secretaryDesk.it('notice-detail').getByRole('heading', { name: '十月楼道灯支出' }).waitFor()
  await secretaryDesk.it('withdraw').click()
  await secretaryDesk.it('reason').fill('金额写错了，更正后再公开')
  const answered = secretaryDesk.page.waitForResponse((response) => response.url().endsWith('publishing.withdraw'))
  await secretaryDesk.it('dialog-send').click()
  expect((await answered).status()).toBe(200)
  await phone.pull()
  await phone.find('#gone')
  expect([phone.complaints, clerkDesk.complaints, secretaryDesk.complaints]).toEqual([[], [], []])
})

describe.each(KINDS)('$word', ({ name, word, form }) => {
  let id = ''
  let title = ''

  story.step(`${word}: found from the box on the home screen by what its title says, and opened`, async () => {
    const { rows } = await secretary.call('publishing.list', { kind: name, status: 'published' })
    const hangs = rows.find(({ audience }: { audience: { kind: string } }) => audience.kind === 'everyone')
    if (!hangs) throw new Error(`nothing of ${name} hangs: write domain/publishing/${name}/testing/demonstration.ts`)
    id = hangs.noticeId
    title = hangs.title
    await phone.go('reLaunch', '/pages/home/home')
    await phone.tap('#home-search')
    await phone.at('pages/catalog/catalog')
    await phone.type('#catalog-search >>> input', title.slice(0, 8))
    await phone.tap(`#other-notice-${id} .link`)
    await phone.at('notice/notice')
    expect(await phone.text('#notice-title')).toBe(title)
    for (const { label, required } of form) if (required) await phone.saying('.fact', label)
  })

  story.step(`${word}: taken down, the same link says so in its own word`, async () => {
    const { version } = await secretary.call('publishing.get', { noticeId: id })
    await secretary.call('publishing.withdraw', { noticeId: id, version, reason: '内容有误' })
    await phone.pull()
    await phone.find('#gone')
    await phone.sees(`这条${word}看不到了`)
    await phone.tap('#others')
    await phone.at('notices/notices')
    expect(await phone.words()).not.toContain(title)
    expect(phone.complaints).toEqual([])
  })
})
