import fs from 'node:fs'
import path from 'node:path'
import type { Root } from 'postcss'

/** The MIT-licensed copy of TDesign's icon font that npm has; the sheet itself points to a CDN, which we must not need. */
const FOLDER = path.join(path.dirname(require.resolve('tdesign-icons-web-components/package.json')), 'esm/iconfont')
export const ICON_FONT_FILE = path.join(FOLDER, 't.woff')
const ICON_FONT_URL = '/phone/assets/icons/t.woff'

let glyphs: Map<string, string> | undefined

/** Points TDesign's `@font-face` here and takes each `.t-icon-x:before` code from our copy, by the glyph's name. */
export function localizeIcons(root: Root) {
  root.walkAtRules('font-face', (rule) => {
    if (!/tdesign\.gtimg\.com/.test(rule.toString())) return
    rule.walkDecls('src', (declaration) => void declaration.remove())
    rule.append({ prop: 'src', value: `url(${ICON_FONT_URL}) format('woff')` })
  })
  root.walkRules(/\.t-icon-[\w-]+:{1,2}before/, (rule) => {
    const code = codes().get(/\.t-icon-([\w-]+):{1,2}before/.exec(rule.selector)?.[1] ?? '')
    if (code) rule.walkDecls('content', (declaration) => void (declaration.value = `'\\${code}'`))
  })
}

function codes(): Map<string, string> {
  glyphs ??= new Map(
    [...fs.readFileSync(path.join(FOLDER, 't.svg'), 'utf8').matchAll(/<glyph\s+([^>]*?)\sd=/g)].map(
      ([, attributes = '']) => [
        /glyph-name="([^"]+)"/.exec(attributes)?.[1] ?? '',
        codePoint(/unicode="([^"]+)"/.exec(attributes)?.[1] ?? ''),
      ],
    ),
  )
  return glyphs
}

function codePoint(unicode: string): string {
  const hex = /^&#x([0-9a-f]+);$/i.exec(unicode)?.[1]
  const decimal = /^&#(\d+);$/.exec(unicode)?.[1]
  return (hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : (unicode.codePointAt(0) ?? 0)).toString(16)
}
