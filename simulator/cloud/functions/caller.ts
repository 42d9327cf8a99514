import { APP_ID } from '../environment'

/**
 * Who a function is called by. The platform decides this, never the caller's data.
 * `client`: a person in the mini-program. `function`: another function, on behalf of whoever called that one.
 * `http`: HTTP access. `timer`: a trigger.
 */
export interface Caller {
  source: 'wx_client' | 'wx_http' | 'timer' | `${string},scf`
  openid?: string
  unionid?: string
}

/** The caller of a function that is called by a function: the same person, and the way the call came. */
export function nested(caller: Caller): Caller {
  return { ...caller, source: `${caller.source},scf` }
}

/** The variables from which `cloud.getWXContext()` reads the identity. */
export function identityVariables(caller: Caller): Record<string, string | null> {
  const identity: Record<string, string | undefined> = {
    WX_OPENID: caller.openid,
    WX_APPID: caller.source === 'wx_http' ? undefined : APP_ID,
    WX_UNIONID: caller.unionid,
  }
  const present = Object.keys(identity).filter((name) => identity[name] !== undefined)
  return {
    WX_OPENID: identity.WX_OPENID ?? null,
    WX_APPID: identity.WX_APPID ?? null,
    WX_UNIONID: identity.WX_UNIONID ?? null,
    WX_CONTEXT_KEYS: present.join(','),
    TCB_SOURCE: caller.source,
  }
}

/** WeChat adds `userInfo` to the event of a call from the mini-program, over anything the client wrote there. */
export function withUserInfo(event: unknown, caller: Caller): unknown {
  const fields = typeof event === 'object' && event !== null && !Array.isArray(event) ? event : {}
  const { userInfo: _forged, ...clean } = fields as Record<string, unknown>
  return caller.openid ? { ...clean, userInfo: { appId: APP_ID, openId: caller.openid } } : clean
}
