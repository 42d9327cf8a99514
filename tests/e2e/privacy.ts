import type { Phone } from './phone'

/**
 * The mini-program explains its privacy guide before the first photo or phone number, and only then.
 * @param then what WeChat shows afterwards, or at once when the person has agreed before
 */
export async function agreeOnce(phone: Phone, then: string): Promise<void> {
  const question = phone.outside('.agree:visible, [class*="agree"]:visible').first()
  const shown = phone.outside(then).first()
  await question.or(shown).first().waitFor()
  if (await shown.isVisible()) return
  await phone.tap('page-shell >>> #privacy-agree')
  await shown.waitFor()
}
