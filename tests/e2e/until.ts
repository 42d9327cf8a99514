/** Under a loaded machine everything is slow; nothing waits longer than this for one thing to happen. */
export const PATIENCE = 20_000

/**
 * Asks again and again until the answer is there (neither undefined, null nor false).
 * @param describe what was waited for, and what was there instead
 */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined | null | false>,
  describe: () => string | Promise<string>,
  patience = PATIENCE,
): Promise<Answer> {
  const deadline = Date.now() + patience
  let failure = ''
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== null && answer !== false) return answer
    } catch (error) {
      failure = String(error)
    }
    if (Date.now() > deadline) throw new Error(`waited in vain for ${await describe()} ${failure}`)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}
