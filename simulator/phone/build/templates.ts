import { TmplGroup } from 'glass-easel-template-compiler'
import type { Unit } from './discover'
import { joinLogical, type PackageFiles } from './package-files'
import { BuildError, type Problem } from './problem'

/**
 * Compiles the WXML of all units (with imported templates and WXS modules) to the JavaScript expression that glass-easel takes:
 * an object from logical path to template. Throws BuildError on a template error; `warn` hears of the rest.
 */
export function compileTemplates(files: PackageFiles, units: Iterable<Unit>, warn: (problem: Problem) => void): string {
  const group = new TmplGroup()
  const done = new Set<string>()
  const errors: Problem[] = []

  const addScript = (logical: string, from: string) => {
    const base = logical.replace(/\.wxs$/, '')
    if (done.has(`${base}.wxs`)) return
    done.add(`${base}.wxs`)
    if (!files.has(`${base}.wxs`)) {
      errors.push({ file: from, message: `找不到 ${base}.wxs` })
      return
    }
    const source = files.text(`${base}.wxs`)
    // the compiler keeps the extension of nested requires although it registers modules without it
    group.addScript(base, wxsAsJavaScript(source).replace(/(require\(\s*['"][^'"]+?)\.wxs(['"])/g, '$1$2'))
    for (const [, ref = ''] of source.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)) {
      addScript(joinLogical(logical, ref), `${base}.wxs`)
    }
  }
  const addTemplate = (logical: string, from: string) => {
    if (done.has(logical)) return
    done.add(logical)
    const file = `${logical}.wxml`
    if (!files.has(file)) {
      errors.push({ file: from, message: `找不到模板 ${file}` })
      return
    }
    for (const found of group.addTmpl(logical, files.text(file)) ?? []) {
      const problem = { file, line: found.startLine + 1, column: found.startColumn + 1, message: found.message }
      // an `Error` drops the node and goes on, which WeChat does too; only a `Fatal` template cannot be shown
      if (found.level === 'Fatal') errors.push(problem)
      else warn(problem)
    }
    for (const name of group.getInlineScriptModuleNames(logical)) {
      group.setInlineScript(logical, name, wxsAsJavaScript(group.getInlineScript(logical, name)))
    }
    for (const dependency of group.getDirectDependencies(logical)) addTemplate(dependency.replace(/\.wxml$/, ''), file)
    for (const script of group.getScriptDependencies(logical)) addScript(script, file)
  }
  for (const unit of units) addTemplate(unit.logical, 'app.json')
  if (errors.length) throw new BuildError(errors)
  // WXS event handlers and change:prop functions receive component descriptors, see runtime/wxs.ts
  group.setExtraRuntimeScript('Q.A=globalThis.__phone.wxs.property;Q.C=globalThis.__phone.wxs.event;')
  return group.getTmplGenObjectGroups()
}

/** In WXS `x.constructor` is the type's name ("Array"), in JavaScript the function. */
function wxsAsJavaScript(source: string): string {
  return source.replace(/\.constructor\b(?!\s*\.)/g, '.constructor.name')
}
