import { transformSync } from 'esbuild'

/** Removes comments and the white space that only serves the reader; text that people see keeps its inner spaces. */
export function minifyWxml(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/(<wxs[^>]*>[\s\S]*?<\/wxs>|<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>)/)
    .map((part) => (part.startsWith('<') ? minifyTag(part) : part.replace(/^\s*\n\s*|\s*\n\s*$/g, '')))
    .join('')
}

function minifyTag(tag: string): string {
  if (tag.startsWith('<wxs') && tag.includes('</wxs>')) return tag
  return tag.replace(/\s*\n\s*/g, ' ').replace(/\s+(\/?>)$/, '$1')
}

/** WXSS is CSS with rpx; older phones must not meet newer CSS, hence the targets. Throws on a syntax error. */
export function minifyWxss(text: string, name = 'style.wxss'): string {
  const { code, warnings } = transformSync(text, {
    loader: 'css',
    minify: true,
    target: ['chrome69', 'safari12'],
    sourcefile: name,
  })
  const [warning] = warnings
  if (warning) throw new Error(`${name}: ${warning.text} (line ${warning.location?.line})`)
  return code.trim()
}

export function minifyJson(text: string): string {
  return JSON.stringify(JSON.parse(text))
}
