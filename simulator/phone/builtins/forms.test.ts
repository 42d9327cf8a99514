import { type TestPage, type TestPhone, testPhone } from '../testing/browser'

let phone: TestPhone
let page: TestPage
beforeAll(async () => {
  phone = await testPhone('sample')
}, 60_000)
beforeEach(async () => {
  page = await phone.open('pages/form/form')
})
afterAll(() => phone?.close())

const noted = (text: string) =>
  page.waitForFunction((wanted) => notes.some((note: string) => note.includes(wanted)), text)

describe('forms', () => {
  it('hand over every named field on submit and start anew on reset', async () => {
    await page.fill('#memo textarea', '第一行\n第二行')
    await page.click('#label-b')
    await page.click('#switch input')
    await page.click('#submit')
    await page.waitForFunction(() => document.querySelector('#out')?.textContent)
    expect(JSON.parse((await page.textContent('#out')) ?? '')).toEqual({
      name: '张三',
      memo: '第一行\n第二行',
      topics: ['a', 'b'],
      sex: 'f',
      on: true,
      age: 20,
      fruit: 1,
      count: 3,
    })
    await page.click('#clear')
    await noted('reset')
    expect(await page.inputValue('#name input')).toBe('')
    expect(await page.isChecked('#switch input')).toBe(false)
    expect(await page.notes()).toContain('lines 2')
    expect(page.errors).toEqual([])
  })

  it('replace what is typed by what the input handler returns', async () => {
    await page.fill('#name input', 'ab')
    await noted('"value":"ab"')
    expect(await page.inputValue('#name input')).toBe('AB')
    await page.press('#name input', 'Enter')
    await noted('confirm AB')
    expect(await page.getAttribute('#name input', 'maxlength')).toBe('6')
    expect(await page.getAttribute('#memo textarea', 'maxlength')).toBeNull()
  })

  it('bind two ways with model:value', async () => {
    await page.fill('#model input', '双向')
    await page.waitForFunction(() => document.querySelector('#typed')?.textContent === '双向')
  })

  it('choose one radio and several checkboxes', async () => {
    await page.click('#label-b')
    await noted('change ["a","b"]')
    await page.click('text=男')
    await noted('change "m"')
    expect(await page.locator('wx-radio input:checked').count()).toBe(1)
  })

  it('pick from a sheet of wheels', async () => {
    await page.click('#fruit')
    await page.click('.phone-wheel-row:has-text("桃")')
    await page.click('.phone-picker .confirm')
    await noted('picked 2')
    expect(await page.textContent('#fruit')).toBe('选：桃')
    await page.click('#fruit')
    await page.click('.phone-picker >> text=取消')
    expect(await page.locator('.phone-picker').count()).toBe(0)
  })

  it('keep days of a date within the month and the given span', async () => {
    await page.click('#date')
    expect(await page.locator('.phone-wheel').nth(2).locator('.phone-wheel-row').count()).toBe(28)
    expect(await page.locator('.phone-wheel').nth(0).locator('.phone-wheel-row').count()).toBe(1)
    await page.click('.phone-wheel-row:has-text("01月")')
    await page.waitForFunction(() => document.querySelectorAll('.phone-wheel')[2]?.childElementCount === 31)
    await page.click('.phone-picker .confirm')
    await noted('picked "2026-01-27"')
  })

  it('offer regions level by level', async () => {
    await page.click('#region')
    await page.click('.phone-wheel-row:has-text("平昌县")')
    await page.click('.phone-picker .confirm')
    await noted('picked ["四川省","巴中市","平昌县"]')
  })

  it('leave a disabled button dead and ask the shell for open types', async () => {
    await page.click('#dead', { force: true })
    await page.click('#phone')
    await noted('phone getPhoneNumber:fail no shell')
    expect(await page.notes()).not.toContain('dead tapped')
  })
})
