import { KINDS } from '../../domain/publishing/rules'
import type { ConsoleClient } from '../product/console-client'
import type { Phone } from './phone'
import { Story } from './story'

// every kind of content that hangs in the demonstration, from the phone's search box to the day on which it is gone
const story = Story.begin()
let phone: Phone
let secretary: ConsoleClient

story.step('a resident opens the phone', async () => {
  secretary = await story.product.console('secretary')
  phone = await story.phone(await story.resident(0))
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
