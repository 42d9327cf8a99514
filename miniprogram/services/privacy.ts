type Decide = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void
type Listener = (decide: Decide) => void

let shown: Listener | null = null

/**
 * WeChat asks us to explain our privacy guide before the first use of an interface that touches private data
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html).
 * The page-shell of the visible page shows the question; without one, WeChat's own dialog is used.
 */
export function askBeforePrivateInterface(): void {
  if (!wx.onNeedPrivacyAuthorization) return
  // miniprogram-api-typings describes the argument as a result object; WeChat hands over the function to answer with.
  const listen = wx.onNeedPrivacyAuthorization as unknown as (listener: Listener) => void
  listen((decide) => {
    if (shown) shown(decide)
    else decide({ event: 'disagree' })
  })
}

/** The visible page-shell takes the question; give `null` when it hides. */
export function showPrivacyQuestionWith(listener: Listener | null): void {
  shown = listener
}
