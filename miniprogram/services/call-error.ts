/** What an action answered when it could not do it, or what kept it from being asked. */
export class CallError extends Error {
  constructor(
    /** a code of the actions; OFFLINE when nothing could be asked, LATE when no answer came in time */
    readonly code: string,
    /** a Chinese sentence for the person */
    message: string,
    /** input path -> a Chinese sentence to show beside that field */
    readonly fields: Record<string, string> = {},
    /** the id of what the refusal speaks of, so that it can be looked at: {caseId} */
    readonly about: Record<string, string> = {},
  ) {
    super(message)
  }

  get offline(): boolean {
    return this.code === 'OFFLINE'
  }
}

export const LATE_SENTENCE = '等了很久没有回音，可能信号不好。请过一会儿再试，急事请打电话。'
export const OFFLINE_SENTENCE = '现在没有连上网络，请看看信号或无线网，再试一次。'

/** What a failure says beside the fields of what was sent: input path -> sentence. */
export const fieldsOf = (error: unknown): Record<string, string> => (error instanceof CallError ? error.fields : {})

/** Any failure as a sentence that can be shown. */
export function sentenceOf(error: unknown): string {
  return error instanceof CallError ? error.message : '这一步没有做成，您填的内容都还在，请再试一次。'
}
