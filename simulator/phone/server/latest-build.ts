import fs from 'node:fs/promises'
import path from 'node:path'
import { type BuildInput, build } from '../build/build'
import { BuildError, type Problem, sentence } from '../build/problem'
import { signature } from '../build/signature'

export type Built = {
  /** changes whenever the phone would show something else */
  version: string
  /** why the mini-program cannot be shown; empty when it can */
  problems: Problem[]
}
type Made = Built & { stamp: string; contents: string }

/** A build that is being written is left alone until nothing in it has changed for this long; ms. */
const QUIET = 150
const PATIENCE = 10_000

/**
 * What phones show now: looks at each question whether `distDir` was written anew, and builds when it was. Never two
 * builds at a time. app.json tells: every build of the mini-program writes it, also one that changes nothing else.
 */
export class LatestBuild {
  private last: Promise<Made | undefined> = Promise.resolve(undefined)

  constructor(private readonly input: BuildInput) {}

  get(): Promise<Built> {
    const made = this.last.then(async (last) => (last && (await this.isLatest(last)) ? last : this.make()))
    this.last = made
    return made
  }

  /** Resolves when no build is under way. */
  async settled(): Promise<void> {
    await this.last
  }

  private async isLatest({ stamp, problems, contents }: Made): Promise<boolean> {
    if ((await this.stamp()) !== stamp) return false
    // what is wrong may be mended in any file
    return problems.length === 0 || (await this.contents()) === contents
  }

  private async make(): Promise<Made> {
    const contents = await this.unchanging()
    const stamp = await this.stamp()
    const problems = await attempt(this.input)
    return { version: `${contents.slice(0, 16)}${problems.length ? '-broken' : ''}`, problems, stamp, contents }
  }

  private async unchanging(): Promise<string> {
    const began = performance.now()
    const writtenAt = (await this.appJson())?.mtimeMs ?? 0
    let contents = await this.contents()
    if (Date.now() - writtenAt > PATIENCE) return contents
    for (
      let before = '';
      contents !== before && performance.now() - began < PATIENCE;
      contents = await this.contents()
    ) {
      before = contents
      await new Promise((resolve) => setTimeout(resolve, QUIET))
    }
    return contents
  }

  /** Files that vanish while they are looked at are a change, too. */
  private contents = () => signature(this.input.distDir, /./).catch(() => `changing ${performance.now()}`)

  private appJson = () => fs.stat(path.join(this.input.distDir, 'app.json')).catch(() => undefined)

  private async stamp(): Promise<string> {
    const info = await this.appJson()
    return info ? `${info.mtimeMs} ${info.ino}` : 'none'
  }
}

async function attempt(input: BuildInput): Promise<Problem[]> {
  try {
    const { warnings, ms, components } = await build(input)
    for (const warning of warnings.filter(({ file }) => !file.includes('miniprogram_npm/'))) {
      console.warn(`[phone] ${sentence(warning)}`)
    }
    if (components) console.log(`[phone] ${components} pages and components, ${ms} ms`)
    return []
  } catch (error) {
    const problems =
      error instanceof BuildError ? error.problems : [{ file: 'simulator/phone', message: String(error) }]
    for (const problem of problems) console.error(`[phone] ${sentence(problem)}`)
    return problems
  }
}
