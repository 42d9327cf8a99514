import type { Page } from 'playwright-core'

/** Waits until what is seen stays as it is: fonts and pictures are there, what slides or fades has arrived. */
export function untilStill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    // whatever is about to begin has begun
    for (let frame = 0; frame < 2; frame++) await nextFrame()
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    const moving = () =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    for (let now = moving(); now.length > 0; now = moving())
      await Promise.all(now.map(({ finished }) => finished.catch(() => undefined)))
  })
}
