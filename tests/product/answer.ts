/** What X-Sim-Usage says of one call. */
export interface Usage {
  dbRequests: number
  docsExamined: number
  docsReturned: number
  bytes: number
  ms: number
  cold: boolean
  /** what the functions cost that it called, the one that carries out effects first of all */
  called: { calls: number; dbRequests: number; docsExamined: number; docsReturned: number; bytes: number }
}

/** Asks the simulator to answer when the effects are carried out too, so that the bill is whole. */
export const WAIT_FOR_EFFECTS = { 'x-sim-wait': 'called' }

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
