type Place = { location: { lat: number; lng: number } } | { problem: string; refused: boolean }

/** Where this phone is, asked once; or why it could not be told, in words, and whether it was refused. */
export async function whereAmI(): Promise<Place> {
  try {
    const { latitude, longitude } = await wx.getLocation({ type: 'gcj02', isHighAccuracy: true })
    return { location: { lat: latitude, lng: longitude } }
  } catch (error) {
    return placeProblem((error as { errMsg?: string }).errMsg ?? '')
  }
}

/** What WeChat says when there is no place, in words. */
export function placeProblem(errMsg: string): { problem: string; refused: boolean } {
  if (/auth|permission|privacy|scope/i.test(errMsg))
    return { problem: '没有得到用位置的同意。可以打开位置，或者请居民出示6位签到码。', refused: true }
  if (/cancel/.test(errMsg)) return { problem: '', refused: false }
  return { problem: '手机没有定到位。请打开手机的定位、走到窗边再试，或者用签到码。', refused: false }
}
