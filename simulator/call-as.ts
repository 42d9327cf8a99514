import type { Answer } from './cloud/functions/functions'
import type { World } from './world'

/** Calls a function for a person of the mini-program, with the identity WeChat would give. Throws FunctionFailure. */
export function callAs(world: World, name: string, event: unknown, openid?: string): Promise<Answer> {
  return world.functions.invoke(name, event, {
    source: 'wx_client',
    openid,
    unionid: openid && world.people.unionidOf(openid),
  })
}
