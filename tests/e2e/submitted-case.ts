import sharp from 'sharp'
import { requestId } from '../product/phone-client'
import type { Product } from '../product/product'
import { CARD, ITEM } from './apply'

/** A drawn paper, plainly a sample. @returns a JPEG of this size */
const paper = (width = 640, height = 400): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#e6eef7' } })
    .jpeg()
    .toBuffer()

/** Brings a case to the clerk without a screen, for what comes after the submission. */
export async function submittedCase(product: Product, openid: string): Promise<string> {
  const phone = product.phone(openid)
  const { items } = await phone.call('catalog.list', {})
  const { version } = items!.find(({ id }) => id === ITEM.id)!
  const files = await Promise.all(['m2', 'm3'].map(async () => phone.upload(await paper())))
  const view = await phone.call('casework.submit', {
    requestId: requestId(),
    itemId: ITEM.id,
    itemVersion: version,
    form: { payoutAccount: CARD },
    materials: { m2: { files: files.slice(0, 1) }, m3: { files: files.slice(1, 2) } },
    consent: true,
  })
  return view.caseId
}

/** WeChat's ids of the templates that an applicant is asked for. */
export async function applicantTemplates(product: Product, openid: string): Promise<string[]> {
  const { templates } = await product.phone(openid).call('catalog.list', {})
  return templates
    .filter(({ key }) => ['caseProgress', 'supplementWanted', 'resultReady'].includes(key))
    .map(({ id }) => id)
}
