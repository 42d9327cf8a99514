import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { addDays, dayOf } from '../../domain/kernel'
import { inventedIdNumber } from '../../scripts/seed/names'
import { beginApplication, choose, chooseDate, fillForm, ITEM, next, photographPapers } from './apply'
import { chooseFile } from './photos'
import { Story } from './story'
import { until } from './until'

// what people and files get wrong: one clear sentence where it happened, and nothing lost
const story = Story.begin()
const guide = (id: string) => `packages/casework/pages/item/item?id=${id}`

story.scene('an ID number with a wrong digit, a name of pictures: said beside the field', async () => {
  const phone = await story.phone('visitor-3', 'packages/people/pages/profile/profile')
  const right = inventedIdNumber('1950-01-02', 972)
  const wrong = right.slice(0, 17) + (right[17] === '1' ? '2' : '1')
  await phone.type('#name', '😀😀😀')
  await phone.type('#id-number', wrong)
  await phone.tap('#save')
  expect(await phone.text('#id-problem')).toMatch(/身份证号/)
  await phone.saying('.bad', '姓名')
  expect(await (await phone.find('#name')).value()).toBe('😀😀😀')
  expect(await (await phone.find('#id-number')).value()).toBe(wrong)
  expect((await story.product.phone('visitor-3').call('people.me', {})).known).toBe(false)
  expect(phone.complaints).toEqual([])
})

story.scene('a text file named .jpg is refused, a photo of 12 MB goes up smaller', async () => {
  const phone = await story.phone(await story.resident(0), guide(ITEM.id))
  await beginApplication(phone)
  await fillForm(phone)
  const card = '#field-m2'
  if (await phone.has(`${card} .open-tile`)) await phone.tap(`${card} .open-tile`)
  const text = Buffer.from('这不是照片，只是名字像照片。\n'.repeat(200))
  await chooseFile(phone, `${card} >>> .add`, { name: '身份证.jpg', mimeType: 'image/jpeg', buffer: text })
  await phone.sees('这个文件不是照片，请用相机拍，或选一张照片')
  expect(await phone.has(`${card} >>> .tile.sent`)).toBe(false)

  const large = await noise(12 * 1024 * 1024)
  await chooseFile(phone, `${card} >>> .add`, { name: '大照片.jpg', mimeType: 'image/jpeg', buffer: large })
  await phone.find(`${card} >>> .tile.sent`)
  await phone.saying('#saved', '已保存')
  expect(await phone.words()).not.toContain('这个文件不是照片')
  expect(phone.complaints).toEqual([])
})

story.scene('a note of 10,000 characters: how many too many, and every one still there', async () => {
  const phone = await story.phone(await story.resident(1), guide('temporary-relief'))
  await beginApplication(phone)
  await phone.saying('.step-title', '谁来申请')
  await next(phone)
  await choose(phone, 'eventType', '突发重病')
  const note = '家里遇到了难处。'.repeat(1250)
  await phone.type('form-field >>> textarea', note)
  await phone.sees('超出9000个字')
  await next(phone)
  await phone.sees('最多1000个字，现在有10000个字')
  expect(await (await phone.find('form-field >>> textarea')).value()).toBe(note)
  expect(phone.complaints).toEqual([])
})

story.scene('a day that has passed where it must lie ahead', async () => {
  const phone = await story.phone(await story.resident(2), guide('birth-registration'))
  await beginApplication(phone)
  await phone.saying('.step-title', '谁来申请')
  await next(phone)
  await choose(phone, 'stage', '怀孕中')
  await chooseDate(phone, 'dueDate', addDays(dayOf(Date.now()), -1))
  await next(phone)
  await phone.sees('已经过去了，请选今天或以后的日期')
  await chooseDate(phone, 'dueDate', addDays(dayOf(Date.now()), 60))
  await until(
    async () => !(await phone.words()).includes('已经过去了'),
    () => 'the sentence to go when the day is right',
  )
  expect(phone.complaints).toEqual([])
})

story.scene('two taps on submit make one case', async () => {
  const openid = await story.elder(0)
  const phone = await story.phone(openid, guide(ITEM.id))
  await beginApplication(phone)
  await fillForm(phone)
  await photographPapers(phone)
  await next(phone)
  await phone.at('review/review')
  await phone.tap('#consent')
  const button = phone.outside('text=提交申请 >> visible=true').last()
  const box = (await button.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const { touchscreen } = phone.handle.page
  await Promise.all([touchscreen.tap(x, y), touchscreen.tap(x, y), touchscreen.tap(x, y)])
  await phone.allow()
  await phone.at('submitted/submitted')
  expect(await phone.outside('.wc-subscribe').count()).toBe(0)
  const { rows } = await story.product.phone(openid).call('casework.mine', { state: 'running' })
  expect(rows.filter(({ everyday }) => everyday === ITEM.everyday)).toHaveLength(1)
  expect(phone.complaints).toEqual([])
})

/** A picture that no compression makes small: at least this many bytes of JPEG. */
async function noise(bytes: number): Promise<Buffer> {
  const side = 2200
  const raw = randomBytes(side * side * 3)
  const picture = await sharp(raw, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 99, chromaSubsampling: '4:4:4' })
    .toBuffer()
  if (picture.length < bytes) throw new Error(`only ${picture.length} bytes of noise`)
  return picture
}
