import { Disconnected } from '../../wechat/sim'
import { type Answer, deliver, Failure, type Options } from '../calling'

/** A cloud api words its failures itself: `{errCode, errMsg: "cloud.callFunction:fail ..."}`; -1 is the network. */
export function cloudApi<O extends Options>(name: string, run: (options: O) => Promise<object>) {
  return (options: O): Promise<Answer> | undefined =>
    deliver(
      ready(() => run(options)).then(
        (data) => ({ answer: { ...data, errMsg: `${name}:ok` }, ok: true }),
        (error) => ({ answer: cloudFailure(name, error), ok: false }),
      ),
      options ?? {},
    )
}

let enabled = false

/** wx.cloud.init: before it every call is refused, as in WeChat. */
export function enableCloud(): void {
  enabled = true
}

async function ready<T>(run: () => Promise<T>): Promise<T> {
  if (!enabled) throw new Failure("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -601001 })
  return run()
}

function cloudFailure(name: string, error: unknown): Answer {
  if (error instanceof Disconnected) return answer(name, -1, `request:fail ${error.message}`)
  if (error instanceof Failure) return answer(name, Number(error.extra.errCode ?? -1), error.reason)
  return answer(name, -1, error instanceof Error ? error.message : String(error))
}

/** Page code tests `error instanceof Error` and prints it: WeChat rejects with an Error that carries both fields. */
function answer(name: string, errCode: number, reason: string): Answer {
  const errMsg = `${name}:fail ${reason}`
  return Object.assign(new Error(`errCode: ${errCode} | errMsg: ${errMsg}`), { errCode, errMsg }) as unknown as Answer
}
