import esbuild from 'esbuild'
import type { Discovery } from './discover'
import { joinLogical, type PackageFiles } from './package-files'
import { BuildError } from './problem'

export type ProgramInput = { discovery: Discovery; templates: string; styles: Record<string, string> }

/**
 * Bundles the mini-program's scripts, lazily required as in WeChat, with its templates, sheets and configuration into one
 * browser script that calls `__phone.program(...)`.
 */
export async function bundleProgram(files: PackageFiles, input: ProgramInput, outfile: string): Promise<void> {
  try {
    await esbuild.build({
      entryPoints: ['phone:program'],
      bundle: true,
      format: 'iife',
      outfile,
      sourcemap: true,
      sourceRoot: '/phone/source/',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"', ...absentInWeChat() },
      plugins: [miniprogramModules(files, input)],
      absWorkingDir: files.root,
    })
  } catch (error) {
    throw asBuildError(error)
  }
}

/** Browser globals that the logic layer of WeChat does not have: code that leans on them must fail here as it does there. */
const ABSENT = `window document frames parent top self location navigator localStorage sessionStorage history screen alert confirm
 prompt fetch XMLHttpRequest WebSocket URL URLSearchParams Blob File FileReader FormData Headers Request Response atob btoa
 requestAnimationFrame cancelAnimationFrame structuredClone crypto TextEncoder TextDecoder Image Audio HTMLElement Node Element
 MutationObserver ResizeObserver IntersectionObserver AbortController Event CustomEvent EventTarget matchMedia getComputedStyle`

function absentInWeChat(): Record<string, string> {
  return Object.fromEntries(ABSENT.split(/\s+/).map((name) => [name, 'undefined']))
}

function miniprogramModules(files: PackageFiles, input: ProgramInput): esbuild.Plugin {
  const scripts = new Map(
    ['app', ...input.discovery.units.keys()]
      .filter((logical) => files.has(`${logical}.js`))
      .map((logical) => [files.absolute(`${logical}.js`), logical]),
  )
  return {
    name: 'miniprogram-modules',
    setup(build) {
      build.onResolve({ filter: /^phone:program$/ }, () => ({ path: 'program', namespace: 'phone' }))
      build.onLoad({ filter: /.*/, namespace: 'phone' }, () => ({
        contents: entry(input, scripts),
        resolveDir: files.root,
      }))
      build.onResolve({ filter: /.*/ }, ({ path: ref, importer, namespace }) => {
        if (namespace === 'phone') return { path: ref }
        const found = resolveModule(files, ref, files.logical(importer))
        // never a package of this machine: the phone has only what was built
        return found ? { path: files.absolute(found) } : { errors: [{ text: `找不到模块 "${ref}"` }] }
      })
      build.onLoad({ filter: /\.js$/ }, async ({ path: file }) => {
        const logical = scripts.get(file)
        const source = files.text(files.logical(file)).replace(ASYNC_REQUIRE, 'Promise.resolve().then(()=>require($1))')
        if (!logical) return { contents: source }
        const name = JSON.stringify(logical)
        const [strict = ''] = /^\s*(['"])use strict\1;?/.exec(source) ?? []
        return { contents: `${strict}__phone.enter(${name});${source.slice(strict.length)}\n;__phone.leave(${name})` }
      })
    },
  }
}

/** `require.async('../other/module')` of a subpackage */
const ASYNC_REQUIRE = /\brequire\.async\(\s*((['"])[^'"]+\2)\s*\)/g

/** Relative and absolute references, then `miniprogram_npm` in each folder upwards; `.js`, then `/index.js`. */
function resolveModule(files: PackageFiles, ref: string, from: string): string | undefined {
  const exists = (base: string) => [base, `${base}.js`, `${base}/index.js`].find((candidate) => files.has(candidate))
  if (/^[./]/.test(ref)) return exists(joinLogical(from, ref))
  for (let folder = from; folder.includes('/'); ) {
    folder = folder.slice(0, folder.lastIndexOf('/'))
    const found = exists(`${folder}/miniprogram_npm/${ref}`)
    if (found) return found
  }
  return exists(`miniprogram_npm/${ref}`) ?? exists(joinLogical(from, ref))
}

function entry({ discovery, templates, styles }: ProgramInput, scripts: Map<string, string>): string {
  const units = [...discovery.units.values()].map(({ logical, page, json, using, scope }) => ({
    logical,
    page,
    scope,
    json: { ...json, usingComponents: using, component: page ? false : json.component },
  }))
  const modules = [...scripts].map(
    ([file, logical]) => `${JSON.stringify(logical)}: () => require(${JSON.stringify(file)})`,
  )
  return `__phone.program({
  app: ${JSON.stringify(discovery.app)},
  theme: ${JSON.stringify(discovery.theme ?? null)},
  pages: ${JSON.stringify(discovery.pages)},
  units: ${JSON.stringify(units)},
  styles: ${JSON.stringify(styles)},
  templates: () => ${templates},
  modules: { ${modules.join(',\n')} },
})`
}

function asBuildError(error: unknown): unknown {
  const { errors } = error as { errors?: esbuild.Message[] }
  if (!errors) return error
  return new BuildError(
    errors.map(({ text, location }) => ({
      file: location?.file ?? 'program',
      line: location?.line,
      column: location?.column,
      message: text,
    })),
  )
}
