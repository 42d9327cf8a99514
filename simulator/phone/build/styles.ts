import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { localizeIcons } from './icon-font'
import { joinLogical, type PackageFiles } from './package-files'
import { BuildError, type Problem } from './problem'
import { phoneLengths } from './units'

/**
 * One WXSS file with its imports as browser CSS: phone lengths, built-in tags as `wx-*`, classes under the component's scope,
 * `:host` as the attribute glass-easel writes on hosts. `warn` hears of imports that do not exist.
 */
export function compileStyle(
  files: PackageFiles,
  logical: string,
  scope: string,
  builtins: ReadonlySet<string>,
  warn: (problem: Problem) => void,
): string {
  const root = parseWithImports(files, logical, [], warn)
  localizeIcons(root)
  root.walkDecls((declaration) => {
    declaration.value = phoneLengths(declaration.value)
  })
  root.walkAtRules('media', phoneMedia)
  const rename = selectorParser((selectors) => selectors.walk((node) => renameNode(node, scope, builtins)))
  root.walkRules((rule: Rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as AtRule).name)) return
    rule.selector = rename.processSync(rule.selector)
  })
  return root.toString()
}

function parseWithImports(
  files: PackageFiles,
  logical: string,
  above: string[],
  warn: (problem: Problem) => void,
): Root {
  const root = parse(files, logical)
  root.walkAtRules('import', (rule) => {
    const target = /^(?:url\()?\s*['"]?([^'")]+)['"]?/.exec(rule.params)?.[1]
    const path = target && joinLogical(logical, target)
    if (!path || above.includes(path) || path === logical) {
      rule.remove()
    } else if (!files.has(path)) {
      warn({ file: logical, line: rule.source?.start?.line, message: `@import 找不到 ${target}` })
      rule.remove()
    } else {
      rule.replaceWith(parseWithImports(files, path, [...above, logical], warn).nodes as ChildNode[])
    }
  })
  return root
}

function parse(files: PackageFiles, logical: string): Root {
  try {
    return postcss.parse(files.text(logical), { from: logical })
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string }
    throw new BuildError([{ file: logical, line, column, message: reason ?? String(error) }])
  }
}

function renameNode(node: selectorParser.Node, scope: string, builtins: ReadonlySet<string>) {
  if (node.type === 'class' && scope) node.value = `${scope}--${node.value}`
  else if (node.type === 'tag' && builtins.has(node.value)) node.value = `wx-${node.value}`
  else if (node.type === 'pseudo' && node.value === ':host') replaceHost(node, scope)
}

/** `:host` and `:host(.x)`, where x is a class that the owner gave; in shared sheets there is no one host, WeChat matches none either. */
function replaceHost(node: selectorParser.Pseudo, scope: string) {
  const host = selectorParser.attribute({
    attribute: 'wx-host',
    operator: '=',
    value: scope,
    quoteMark: '"',
    raws: {},
  })
  const inside = node.nodes.map((selector) => selector.nodes.map(String).join('')).join(', ')
  node.replaceWith(host)
  if (inside) host.parent?.insertAfter(host, selectorParser.pseudo({ value: `:is(${inside})` }))
}

/** Width conditions ask for the phone, not for the window it is drawn in; the pages' box is a CSS container. */
function phoneMedia(rule: AtRule) {
  if (!/(width|height|aspect-ratio)/.test(rule.params)) return
  if (/prefers-|orientation|resolution|print/.test(rule.params)) return
  rule.name = 'container'
  rule.params = `phone-page ${rule.params
    .replace(/^(only\s+)?(screen|all)\s+and\s+/i, '')
    .replace(/([\d.]+)rpx/g, (_, amount) => `${Number(amount) / 2}px`)}`
}
