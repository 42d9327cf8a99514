/** Where WeChat draws its bars on this screen; CSS px, as wx.getWindowInfo speaks. Tall screens have a notch. */
export const navigationHeight = 44

export const statusBarHeight = () => (innerHeight >= 780 ? 44 : 20)

/** The capsule ··· ◎ at the top right. */
export function capsule() {
  const width = 87
  const height = 32
  const right = innerWidth - 7
  const top = statusBarHeight() + 4
  return { width, height, top, right, bottom: top + height, left: right - width }
}
