/**
 * Repeats a write that must not be given up because the database hiccups: what it records has already happened.
 * Waits 50 ms, 100 ms ... up to 2 s between tries, half a minute in all; then the error is the caller's.
 */
export async function withRetries<T>(write: () => Promise<T>): Promise<T> {
  for (let wait = 50, spent = 0; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      return await write()
    } catch (error) {
      if (spent > 30_000) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
      spent += wait
    }
  }
}
