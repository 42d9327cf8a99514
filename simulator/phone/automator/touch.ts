import type { CDPSession, Page } from 'playwright-core'

type Touch = { identifier?: number; pageX?: number; pageY?: number; clientX?: number; clientY?: number }
type Ask = (method: string, params: object) => Promise<unknown>
type Spot = { x: number; y: number }

/** A finger on the screen: taps, and touches that stay down between calls. */
export function finger(page: Page, ask: Ask) {
  let session: CDPSession | undefined
  const dispatch = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number; id: number }[],
  ) => {
    session ??= await page.context().newCDPSession(page)
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  /** without coordinates: the element's own middle */
  const points = async ({ elementId, touches }: { elementId: string; touches?: Touch[] }) => {
    if (!touches?.length) return [{ ...((await ask('phone.touchPoint', { elementId })) as Spot), id: 0 }]
    const origin = (await ask('phone.pageOrigin', {})) as Spot
    return touches.map(({ identifier = 0, clientX, clientY, pageX = 0, pageY = 0 }) => ({
      id: identifier,
      x: origin.x + (clientX ?? pageX),
      y: origin.y + (clientY ?? pageY),
    }))
  }
  return {
    async tap(params: { elementId: string }) {
      const { x, y } = (await ask('phone.aim', params)) as Spot
      await page.touchscreen.tap(x, y)
      await ask('phone.landed', {})
    },
    touchstart: async (params: { elementId: string; touches?: Touch[] }) =>
      dispatch('touchStart', await points(params)),
    touchmove: async (params: { elementId: string; touches?: Touch[] }) => dispatch('touchMove', await points(params)),
    touchend: () => dispatch('touchEnd', []),
  }
}
