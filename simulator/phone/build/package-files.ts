import fs from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { BuildError } from './problem'

/** The files of a built mini-program by their logical path (`pages/index/index.wxml`, posix, no leading slash). */
export class PackageFiles {
  constructor(readonly root: string) {}

  absolute(logical: string): string {
    return path.join(this.root, logical)
  }

  logical(absolute: string): string {
    return path.relative(this.root, absolute).split(path.sep).join('/')
  }

  has(logical: string): boolean {
    return fs.statSync(this.absolute(logical), { throwIfNoEntry: false })?.isFile() ?? false
  }

  text(logical: string): string {
    return fs.readFileSync(this.absolute(logical), 'utf8')
  }

  json<T>(logical: string): T {
    const text = this.text(logical)
    try {
      return JSON.parse(text) as T
    } catch (error) {
      throw new BuildError([{ file: logical, ...jsonPlace(text), message: (error as Error).message }])
    }
  }
}

/** Resolves `ref` as written in file `from`: `/x` from the package root, anything else relative. */
export function joinLogical(from: string, ref: string): string {
  if (ref.startsWith('/')) return path.posix.normalize(ref.slice(1))
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), ref))
}

/** JSON.parse does not always say where; esbuild's reader does. */
function jsonPlace(text: string): { line?: number; column?: number } {
  try {
    esbuild.transformSync(text, { loader: 'json', logLevel: 'silent' })
    return {}
  } catch (error) {
    const place = (error as esbuild.TransformFailure).errors[0]?.location
    return { line: place?.line, column: place?.column }
  }
}
