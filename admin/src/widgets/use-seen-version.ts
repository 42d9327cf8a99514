import { useState } from 'react'

/**
 * The version on which a deed builds: the one that was on the screen when somebody began to write. What is loaded behind
 * an open dialog has not been read; the door then says who did what. After that the deed builds on what is there now.
 */
export function useSeenVersion(now: number): { version: number; overtaken: () => void } {
  const [seen, setSeen] = useState<number | null>(now)
  return { version: seen ?? now, overtaken: () => setSeen(null) }
}
