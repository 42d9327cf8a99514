/** Somebody whose hand has not moved for so long has turned to something else. */
const STILL_THERE = 2 * 60_000

const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const

let movedAt = Date.now()

/** Is somebody at this window: does it lie open, and did a hand move lately? */
export const isAttended = (): boolean => !document.hidden && Date.now() - movedAt < STILL_THERE

/** Tells when somebody comes back to the window after a while. @returns ends it */
export function onReturn(tell: () => void): () => void {
  const moved = () => {
    const wasAway = !isAttended()
    movedAt = Date.now()
    if (wasAway) tell()
  }
  const shown = () => {
    if (!document.hidden) tell()
  }
  for (const sign of SIGNS) window.addEventListener(sign, moved, { passive: true })
  document.addEventListener('visibilitychange', shown)
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, moved)
    document.removeEventListener('visibilitychange', shown)
  }
}
