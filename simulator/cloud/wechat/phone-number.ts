import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { APP_ID } from '../environment'
import type { Records } from '../records'
import { OpenApiError } from './openapi-error'
import type { People } from './people'

/** A code of the `getPhoneNumber` button is good for five minutes and one use. */
const CODE_LIFETIME_MS = 5 * 60_000

export interface PhoneNumbers {
  issue(openid: string): Promise<string>
  /** `phonenumber.getPhoneNumber`: throws 40029 for a code that was never issued, is used, or is old. */
  redeem(code: unknown): Promise<{ phone_info: object }>
}

export function openPhoneNumbers(records: Records, people: People, clock: Clock): PhoneNumbers {
  const codes = records.table<{ openid: string; at: number }>('phone-codes')
  return {
    async issue(openid) {
      const code = randomBytes(24).toString('hex')
      await records.commit(() => codes.put(code, { openid, at: clock.now() }))
      return code
    },
    async redeem(code) {
      const issued = await records.commit(() => {
        const found = typeof code === 'string' && code ? codes.get(code) : undefined
        if (found) codes.remove(code as string)
        return found
      })
      if (!issued || clock.now() - issued.at > CODE_LIFETIME_MS) throw new OpenApiError(40029, 'invalid code')
      const phone = people.phoneOf(issued.openid)
      return {
        phone_info: {
          phoneNumber: phone,
          purePhoneNumber: phone,
          countryCode: '86',
          watermark: { timestamp: Math.floor(clock.now() / 1000), appid: APP_ID },
        },
      }
    },
  }
}
