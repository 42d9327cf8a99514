/**
 * Lengths that WeChat measures on the phone's screen or on the page area become multiples of variables which the
 * runtime keeps up to date, so that they stay right inside a phone drawn on a desktop. Used for sheets and for inline styles.
 */
export function phoneLengths(css: string): string {
  if (!/\d(rpx|vw|vh|vmin|vmax)\b/.test(css)) return css
  return css.replace(QUOTED_OR_LENGTH, (whole, quoted, amount, unit) => {
    if (quoted) return whole
    return `calc(${amount} * var(--${unit}))`
  })
}

const QUOTED_OR_LENGTH = /(url\([^)]*\)|"[^"]*"|'[^']*')|(?<![\w-])([+-]?(?:\d+\.?\d*|\.\d+))(rpx|vw|vh|vmin|vmax)\b/g
