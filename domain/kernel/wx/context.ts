import { sdk } from './sdk'

/** Who WeChat says is calling. Read per call: the SDK takes it from the environment each time. */
export function callerOpenid(): string {
  return sdk().getWXContext().OPENID ?? ''
}
