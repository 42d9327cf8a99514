import type { Desk } from './console'

/** A picture on the machine of whoever writes the notice. */
export interface Picture {
  name: string
  mimeType: string
  buffer: Buffer
}

export interface Writing {
  title: string
  /** the first paragraph, in bold; the second, as a list; whatever else stands plain */
  bold: string
  points: string[]
  picture: Picture
  category: string
  /** day, YYYY-MM-DD */
  validUntil: string
  /** "02网格" */
  grid: string
}

/** Writes a notice in the console's editor as a person does; it stands there unpublished afterwards. */
export async function writeNotice(desk: Desk, writing: Writing): Promise<void> {
  await desk.it('rail-notices').click()
  await desk.it('new-notice').click()
  await desk.it('notice-title').fill(writing.title)
  await writeBody(desk, writing)
  const editor = desk.it('notice-editor')
  await editor.locator('.editor-side .t-select__wrap, .editor-side .t-select').first().click()
  await desk.page.getByRole('option', { name: writing.category }).or(option(desk, writing.category)).first().click()
  await desk.it('notice-valid').fill(writing.validUntil)
  await desk.it('audience-some').click()
  await desk.it('audience').getByPlaceholder('网格：不限').click()
  await option(desk, writing.grid).click()
  await desk.page.keyboard.press('Escape')
  await desk.it('notice-title').click()
}

async function writeBody(desk: Desk, { bold, points, picture }: Writing): Promise<void> {
  const { keyboard } = desk.page
  await desk.it('notice-body').click()
  await keyboard.press('Control+b')
  await keyboard.type(bold)
  await keyboard.press('Control+b')
  await keyboard.press('Enter')
  await desk.page.getByRole('button', { name: '• 列表' }).click()
  for (const point of points) {
    await keyboard.type(point)
    await keyboard.press('Enter')
  }
  await keyboard.press('Enter')
  await desk.it('picture-file').setInputFiles(picture)
  await desk.it('notice-body').locator('img').waitFor()
}

const option = (desk: Desk, words: string) => desk.page.locator('.t-select-option').filter({ hasText: words })

/** How many there are of a figure of the delivery; figures of which there is nothing are not shown. */
export async function figure(desk: Desk, name: string): Promise<number> {
  const shown = desk.it(`delivery-${name}`).locator('strong')
  return (await shown.count()) === 0 ? 0 : Number(await shown.textContent())
}
