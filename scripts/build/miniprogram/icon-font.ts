import { readFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'

const GLYPH = /\.t-icon-([\w-]+):before\{content:'[^']*';?\}/g
/** The sheet's own rule points to a CDN in five formats. */
const ON_A_NETWORK = /@font-face\{[^}]*\}/

/**
 * Puts the glyphs that the sheet names into the sheet itself: a phone without a network draws its ticks, radios and
 * camera too. WXSS takes no file of the package, but it takes a font as data. The glyphs are those of the installed icon
 * package; throws when it does not have one of them.
 */
export async function embedIcons(style: string, root: string): Promise<string> {
  const folder = path.join(root, 'node_modules/tdesign-icons-web-components/esm/iconfont')
  const codes = codesOf(readFileSync(path.join(folder, 't.svg'), 'utf8'))
  const used = new Set<string>()
  const sheet = style.replace(GLYPH, (_, name: string) => {
    const code = codes.get(name)
    if (!code) throw new Error(`The icon package has no glyph ${name}.`)
    used.add(String.fromCodePoint(code))
    return `.t-icon-${name}:before{content:'\\${code.toString(16)}'}`
  })
  const font = await subsetFont(readFileSync(path.join(folder, 't.woff')), [...used].join(''), {
    targetFormat: 'woff2',
  })
  const face = `@font-face{font-family:t;src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')}`
  if (!ON_A_NETWORK.test(sheet)) throw new Error('The icon sheet has no font to replace.')
  return sheet.replace(ON_A_NETWORK, face)
}

/** Glyph name -> code point, from the font's SVG. */
function codesOf(svg: string): Map<string, number> {
  const found = [...svg.matchAll(/<glyph\s+glyph-name="([^"]+)"\s+unicode="&#(x?)([0-9a-fA-F]+);"/g)]
  return new Map(found.map(([, name = '', hex, code = '']) => [name, Number.parseInt(code, hex ? 16 : 10)]))
}
