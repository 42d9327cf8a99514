import { sdk } from './sdk'

/** Calls another function of this environment and waits for its answer. */
export async function callFunction(name: string, data: object): Promise<unknown> {
  const answer = await sdk().callFunction({ name, data })
  return (answer as { result: unknown }).result
}
