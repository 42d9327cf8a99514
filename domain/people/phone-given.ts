import { badInput, blindIndex, wx } from '../kernel'
import { cleanPhone } from '../kernel/text/rules'
import { PURPOSE } from './person'

export interface GivenPhone {
  number: string
  /** set when WeChat vouches for the number */
  verified?: { index: string }
}

/**
 * The number behind WeChat's button, or the typed one.
 * @throws BAD_INPUT at "phoneCode" when WeChat does not take the code (used before, or older than five minutes)
 */
export async function phoneGiven(
  told: { phoneCode?: string; phone?: string },
  openid: string,
): Promise<GivenPhone | null> {
  if (told.phoneCode) {
    const number = cleanPhone(await asked(told.phoneCode, openid))
    return { number, verified: { index: blindIndex(number, PURPOSE.phone) } }
  }
  return told.phone ? { number: cleanPhone(told.phone) } : null
}

async function asked(code: string, openid: string): Promise<string> {
  try {
    return await wx.phoneNumberOf(code)
  } catch (error) {
    console.error(`no phone number for ${openid}`, error)
    throw badInput({ phoneCode: '微信没有给出手机号，请再点一次，或者直接填写手机号。' })
  }
}
