type Ways = {
  /** is there anywhere to go back to on the phone? */
  possible(): boolean
  back(): Promise<void> | void
}
type Entry = { phone?: 'back' } | null

/**
 * The browser's Back (its button, Alt+Left, a swipe) is the phone's. While the phone has somewhere to go back to, one
 * entry of its own lies on top of the browser's history, and leaving that entry is the wish to go back.
 * @returns to be called whenever the phone has moved
 */
export function followBrowserBack({ possible, back }: Ways): () => void {
  const isOwn = () => (history.state as Entry)?.phone === 'back'
  const ready = () => {
    if (possible() && !isOwn()) history.pushState({ phone: 'back' }, '')
  }
  addEventListener('popstate', async () => {
    if (isOwn()) return // the browser's Forward: nothing lies ahead on a phone
    if (!possible()) return history.back()
    await back()
    ready()
  })
  return ready
}
