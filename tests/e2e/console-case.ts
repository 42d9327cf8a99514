import type { Product } from '../product/product'

type Deed = 'accept' | 'requestSupplement' | 'requestPickup' | 'forward' | 'decide' | 'deliver'

/** A member of staff does one deed to a case, without a screen. */
export async function deed(product: Product, account: string, name: Deed, caseId: string, input: object = {}) {
  const staff = await product.console(account)
  const { version } = await staff.call('casework.get', { caseId })
  return staff.call(`casework.${name}` as 'casework.accept', { caseId, version, ...input } as never)
}

/** Accepted, forwarded, approved, delivered: the applicant may rate. */
export async function brought(product: Product, caseId: string): Promise<void> {
  await deed(product, 'clerk', 'accept', caseId)
  await deed(product, 'clerk', 'forward', caseId, { to: 'county', opinion: '情况属实' })
  await deed(product, 'county-civil', 'decide', caseId, { outcome: 'approved' })
  await deed(product, 'clerk', 'deliver', caseId, { how: '社会保障卡“一卡通”' })
}
