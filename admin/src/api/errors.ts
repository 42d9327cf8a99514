import type { ErrorCode as Refusal } from '../../../domain/kernel/errors'

/** The server's refusals, and NETWORK: nothing came back, there is no network or the portal is down. */
export type ErrorCode = Refusal | 'NETWORK'

/** What a call rejects with; `message` is a sentence for the person. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: Record<string, string> = {},
    /** of what, or whom, the refusal speaks */
    readonly about: Record<string, string> = {},
  ) {
    super(message)
  }
}

/** Somebody was first: the thing is not any more what it was when one began; the message says who did what when. */
export const isOvertaken = ({ code }: CallError): boolean => ['CONFLICT', 'NOT_NOW', 'TAKEN'].includes(code)

/** Anything thrown, as a CallError; a defect of our own is said plainly instead of shown as English. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown
  console.error(thrown)
  return new CallError('INTERNAL', '页面没能完成这一步，您填写的内容还在。请刷新后再试。')
}

/** What is wrong, for people: the sentences of the fields when there are any, else the answer's own sentence. */
export function sentencesOf(error: CallError): string[] {
  const sentences = [...new Set(Object.values(error.fields))]
  return sentences.length > 0 ? sentences : [error.message]
}
