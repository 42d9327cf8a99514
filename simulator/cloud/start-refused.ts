/** Why the simulator does not start: a sentence in Chinese and one in English for whoever started it, and no stack. */
export class StartRefused extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`)
    this.stack = this.message
  }
}
