/** Something that was started and is to be stopped with everything else. */
export interface Part {
  close(): Promise<void> | void
}

/**
 * Stops everything, the last first and one after the other; what fails to stop keeps nothing else running. A part that is
 * registered before it is started may find nothing to stop.
 * @throws AggregateError with what failed
 */
export async function closeAll(parts: Part[]): Promise<void> {
  const errors: unknown[] = []
  for (const part of parts.splice(0).reverse()) {
    try {
      await part.close()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, '有的部分没有正常停下 / some parts did not stop well')
}
