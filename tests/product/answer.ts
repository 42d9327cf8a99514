/** What X-Sim-Usage says of one call. */
export interface Usage {
  dbRequests: number
  docsExamined: number
  docsReturned: number
  bytes: number
  ms: number
  cold: boolean
}

export interface Answered<Data> {
  ok: boolean
  data: Data
  error: { code: string; message: string; fields?: Record<string, string> }
  usage: Usage
}

export class Refused extends Error {
  constructor(
    readonly action: string,
    readonly code: string,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(`${action}: ${code} ${message} ${JSON.stringify(fields)}`)
  }
}

/** The data, or an error that names code and sentence. */
export function dataOf<Data>(action: string, answer: Answered<Data>): Data {
  if (!answer.ok) throw new Refused(action, answer.error.code, answer.error.message, answer.error.fields)
  return answer.data
}
