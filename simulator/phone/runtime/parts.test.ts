import { type TestPhone, testPhone } from '../testing/browser'

let phone: TestPhone
beforeAll(async () => {
  phone = await testPhone('sample')
}, 60_000)
afterAll(() => phone?.close())

const noted = (words: string) => [(wanted: string) => notes.includes(wanted), words] as const

describe('pages and components with all their parts', () => {
  it('give a page made by Component its query as properties, and its onLoad the stack and the bar of its own', async () => {
    const page = await phone.open('pages/parts/parts?id=07&count=2')
    expect(page.errors).toEqual([])
    expect(await page.textContent('#params')).toBe('07 3')
    expect(await page.notes()).toEqual(
      expect.arrayContaining(['stack 1 pages/parts/parts', 'query {"id":"07","count":"2"}']),
    )
    expect(await page.textContent('h1')).toBe('第2页')
    await page.evaluate(() => __phone.host.route('navigateTo', { url: '/pages/detail/detail' }))
    expect(await page.textContent('h1')).toBe('详情')
    await page.evaluate(() => __phone.host.route('navigateBack', {}))
    expect(await page.textContent('h1')).toBe('第2页')
  })

  it('link related components, also when one comes or goes later', async () => {
    const page = await phone.open('pages/parts/parts')
    expect((await page.notes()).filter((note) => /linked|leaves/.test(note))).toEqual([
      'linked 一',
      'linked 二',
      'leaves 2',
    ])
    await page.evaluate(() => __phone.host.current()!.inst.setData({ two: false }))
    await page.waitForFunction(...noted('unlinked 二'))
  })

  it('fill generics, pass external classes in and exports out', async () => {
    const page = await phone.open('pages/parts/parts')
    expect(await page.textContent('#list')).toBe('甲乙')
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#list item')!).color)).toBe(
      'rgb(200, 0, 0)',
    )
    expect(await page.notes()).toContain('exported {"size":2}')
  })

  it('play keyframes and let a number field take digits only', async () => {
    const page = await phone.open('pages/parts/parts')
    await page.waitForFunction(...noted('moved'))
    expect(
      await page.evaluate(() => new DOMMatrix(getComputedStyle(document.querySelector('#moving')!).transform).e),
    ).toBe(100)
    await page.fill('#number input', '1a2')
    await page.waitForFunction(...noted('typed 12'))
  })
})
