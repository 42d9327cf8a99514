import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * TDesign's icon style sheet names 2,300 glyphs (110 KB); we ship the ones that some file could ask for: a glyph stays
 * when its name appears as a whole word inside quotes in our pages, in the domain's data (a service's icon), or in a
 * TDesign file that is shipped.
 */
export function keepUsedGlyphs(style: string, root: string, tdesignFiles: string[]): string {
  const words = new Set<string>()
  for (const file of [...ownFiles(root), ...tdesignFiles.filter((name) => /\.(js|wxml|wxs|json)$/.test(name))]) {
    for (const [word] of readFileSync(file, 'utf8').matchAll(/(?<=["'`\s:])[a-z][a-z0-9-]+(?=["'`\s;,}])/g))
      words.add(word)
  }
  return style.replace(/\.t-icon-([\w-]+):before\{[^}]*\}\n?/g, (rule, name) => (words.has(name) ? rule : ''))
}

function ownFiles(root: string): string[] {
  return ['miniprogram', 'domain'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.(ts|wxml|json)$/.test(name) && !name.endsWith('.test.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
}
