/** How large the words are and how much room a finger gets. */
export type TextSize = 'auto' | 'normal' | 'large' | 'largest'
export type Appearance = { scale: number; touch: number; style: string }

const SIZE_KEY = 'appearance.textSize'
const ELDER_KEY = 'appearance.elder'
const SCALES = { normal: 1, large: 1.2, largest: 1.4 }

export function textSize(): TextSize {
  return wx.getStorageSync(SIZE_KEY) || 'auto'
}

export function setTextSize(size: TextSize): void {
  wx.setStorageSync(SIZE_KEY, size)
}

export function elderMode(): boolean {
  return wx.getStorageSync(ELDER_KEY) === true
}

export function setElderMode(on: boolean): void {
  wx.setStorageSync(ELDER_KEY, on)
}

export function appearance(): Appearance {
  const base = wx.getAppBaseInfo ? wx.getAppBaseInfo() : undefined
  return appearanceOf(textSize(), elderMode(), (base as { fontSizeSetting?: number } | undefined)?.fontSizeSetting)
}

/**
 * Elder mode is at least 1.2 and 60 px, as the norm for elders' versions asks.
 * `fontSizeSetting` is WeChat's own setting in px; 16 or 17 is its normal size.
 */
export function appearanceOf(size: TextSize, elder: boolean, fontSizeSetting = 16): Appearance {
  const wished = size === 'auto' ? scaleOfWeChat(fontSizeSetting) : SCALES[size]
  const scale = elder ? Math.max(wished, SCALES.large) : wished
  const touch = elder ? 60 : 48
  // what is small is 18 px at the least there, and 21 px at the largest
  const small = elder ? 15 : 14
  return { scale, touch, style: `--scale:${scale};--touch:${touch}px;--small:${small}px` }
}

function scaleOfWeChat(px: number): number {
  if (px >= 20) return SCALES.largest
  if (px >= 18) return SCALES.large
  return SCALES.normal
}
