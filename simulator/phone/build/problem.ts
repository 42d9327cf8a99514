/** Where in the built mini-program something is wrong; shown on the page and in the terminal. */
export type Problem = { file: string; line?: number; column?: number; message: string }

/** The mini-program cannot be shown: `problems` says every reason found. */
export class BuildError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(sentence).join('\n'))
    this.name = 'BuildError'
  }
}

export function sentence({ file, line, column, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`
  return `${place} ${message}`
}
