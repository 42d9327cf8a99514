import { sdk } from './sdk'

/** Calls another function of this environment and waits for its answer. */
export async function callFunction(name: string, data: object): Promise<unknown> {
  return (await sdk().callFunction({ name, data })).result
}
