import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

/** glass-easel closes such tags by itself, with a warning; WeChat refuses them. */
const UNBALANCED = /^(missing|invalid) end tag$/

/**
 * Throws what WeChat's compiler would refuse in the WXML below `root`/miniprogram, with the place in the source: the build
 * copies markup without reading it, and in what it wrote everything is one line.
 */
export function checkMarkup(root: string): void {
  const group = new TmplGroup()
  const refused: string[] = []
  try {
    for (const entry of readdirSync(path.join(root, 'miniprogram'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.wxml')) continue
      const file = path.relative(root, path.join(entry.parentPath, entry.name))
      for (const { level, startLine, message } of group.addTmpl(file, readFileSync(path.join(root, file), 'utf8')) ??
        []) {
        if (level === 'Fatal' || UNBALANCED.test(message)) refused.push(`${file}:${startLine + 1} ${message}`)
      }
    }
  } finally {
    group.free()
  }
  if (refused.length) throw new Error(refused.join('\n'))
}
