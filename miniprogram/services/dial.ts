/** Calls a number in a tap; who has none, or changes their mind, stays where they are. */
export function dial(phoneNumber: string | undefined): void {
  if (phoneNumber) wx.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
