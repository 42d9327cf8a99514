import type { Visits } from '../../../../tests/e2e/visits'

export const visits: Visits = async (product, resident) => {
  const { rows } = await product.phone(resident).call('publishing.list', {})
  return { 'publishing/pages/notice/notice': { who: 'resident', query: `id=${rows[0]?.noticeId}` } }
}
