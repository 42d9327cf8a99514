const running = new Set<string>()

/** Runs `work` unless the same key is still running: a double tap is one tap. */
export async function once(key: string, work: () => Promise<void>): Promise<void> {
  if (running.has(key)) return
  running.add(key)
  try {
    await work()
  } finally {
    running.delete(key)
  }
}
