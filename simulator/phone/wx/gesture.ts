/** WeChat lets some interfaces run only in (or shortly after) a tap. */
let last = Number.NEGATIVE_INFINITY

/** WeChat forgets the tap after a while; awaiting a short call in between is allowed. */
const memory = 5000

export function watchGestures(): void {
  const remember = () => {
    last = performance.now()
  }
  for (const type of ['touchend', 'mouseup', 'click'])
    globalThis.addEventListener?.(type, remember, { capture: true, passive: true })
}

export const inTap = (): boolean => performance.now() - last < memory

/** The automator's synthetic `tap` counts as the person's. */
export const tapped = (): void => {
  last = performance.now()
}
