import type { Phone } from './phone'
import { photograph } from './photos'

export const ITEM = { id: 'senior-age-allowance', everyday: '领高龄津贴', department: '民政' }
export const CARD = '6222000000000000008'

/** From the item's guide to the first step of its form, for somebody who is registered already. */
export async function beginApplication(phone: Phone): Promise<void> {
  await phone.tap('#apply')
  await phone.at('apply/apply')
}

/** The generated form of 领高龄津贴, step by step, up to its papers. Stands on the step of the papers afterwards. */
export async function fillForm(phone: Phone): Promise<void> {
  await phone.saying('.step-title', '谁来申请')
  await next(phone)
  // how old they are and who applies is known
  await choose(phone, 'livingWith', '独居')
  await phone.type('#field-payoutAccount >>> input', CARD)
  await next(phone)
  await phone.saying('.step-title', '要交的材料')
}

/** Every paper that has to be handed in. */
export async function photographPapers(phone: Phone, keys = ['m2', 'm3']): Promise<void> {
  for (const key of keys) {
    const card = `#field-${key}`
    if (await phone.has(`${card} .open-tile`)) await phone.tap(`${card} .open-tile`)
    await photograph(phone, `${card} >>> .add`)
    await phone.find(`${card} >>> .tile.sent`)
  }
}

export const next = (phone: Phone) => phone.tap('#next')

export async function chooseDate(phone: Phone, key: string, day: string): Promise<void> {
  await (await phone.find(`#field-${key} >>> picker`)).trigger('change', { value: day })
}

export const choose = (phone: Phone, key: string, option: string) =>
  phone.tapSaying(`#field-${key} >>> .option`, option)

/** From the papers over the review to the subscribe dialog, which is answered. */
export async function reviewAndSubmit(phone: Phone, { subscribe }: { subscribe: boolean }): Promise<string> {
  await next(phone)
  await phone.at('review/review')
  await phone.tap('#consent')
  await phone.tap('#submit')
  await phone.allow(subscribe)
  const submitted = await phone.at('submitted/submitted')
  return submitted.query.id as string
}
