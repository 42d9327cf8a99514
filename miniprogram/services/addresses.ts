/** Pages that others lead to, and how a page leads there. */
export const ASK_PAGE = '/packages/casework/pages/ask/ask'
export const itemPage = (itemId: string): string => `/packages/casework/pages/item/item?id=${itemId}`
export const applyPage = (itemId: string): string => `/packages/casework/pages/apply/apply?id=${itemId}`
export const casePage = (caseId: string): string => `/packages/casework/pages/case-detail/case-detail?id=${caseId}`
export const orderPage = (orderId: string): string =>
  `/packages/volunteering/pages/order-detail/order-detail?id=${orderId}`

/** What a page is made of whose `open` leads to the page of what was tapped (`data-id`). */
export const opens = (pageOf: (id: string) => string) => ({
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    wx.navigateTo({ url: pageOf(currentTarget.dataset.id) })
  },
})

/** What a page is made of on which the community can be asked. */
export const ASKS = {
  ask() {
    wx.navigateTo({ url: ASK_PAGE })
  },
}
