import { type Faults, InjectedFault, TIMEOUT } from '../faults'
import { checkMedia, checkText } from './content-check'
import { drawCode } from './mini-program-code'
import { OpenApiError } from './openapi-error'
import type { PhoneNumbers } from './phone-number'
import type { SendRequest, Subscriptions } from './subscription'

/** What WeChat's server answers: JSON, or the bytes of a picture. */
export type OpenApiAnswer = { contentType: string; body: Buffer }

export type OpenApi = (api: string, request: Record<string, unknown>) => Promise<OpenApiAnswer>

interface Dependencies {
  faults: Faults
  subscriptions: Subscriptions
  phoneNumbers: PhoneNumbers
  phoneUrl(): string
  hasPage(path: string): boolean
}

/** `cloud.openapi.*`: each api by the name the SDK sends. */
export function createOpenApi({ faults, subscriptions, phoneNumbers, ...surroundings }: Dependencies): OpenApi {
  const apis: Record<string, (request: Record<string, unknown>) => object | Promise<object>> = {
    'subscribeMessage.send': (request) => subscriptions.send(request as SendRequest),
    'phonenumber.getPhoneNumber': (request) => phoneNumbers.redeem(request.code),
    'security.msgSecCheck': checkText,
    'security.mediaCheckAsync': checkMedia,
    'wxacode.getUnlimited': (request) => drawCode(request, surroundings),
  }

  return async (api, request) => {
    try {
      const answer = await faults.around('openapi', api, async () => {
        const answered = Object.hasOwn(apis, api) && apis[api]
        if (!answered) throw new OpenApiError(48001, `api unauthorized: ${api}`)
        return answered(request)
      })
      return Buffer.isBuffer(answer)
        ? { contentType: 'image/png', body: answer }
        : json({ errcode: 0, errmsg: 'ok', ...answer })
    } catch (error) {
      if (error instanceof OpenApiError) return json({ errcode: error.errcode, errmsg: error.errmsg })
      const answered = error instanceof InjectedFault && error.code !== TIMEOUT
      if (answered) return json({ errcode: Number(error.code) || -1, errmsg: error.message })
      throw error
    }
  }
}

function json(answer: object): OpenApiAnswer {
  return { contentType: 'application/json', body: Buffer.from(JSON.stringify(answer)) }
}
