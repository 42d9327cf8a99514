export type ErrorCode =
  | 'BAD_INPUT'
  | 'NOT_SIGNED_IN'
  | 'OTHER_ACCOUNT'
  | 'NEED_PROFILE'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'NOT_NOW'
  | 'TAKEN'
  | 'REJECTED_CONTENT'
  | 'BAD_FILE'
  | 'TOO_MANY'
  | 'UPSTREAM'
  | 'INTERNAL'

/** Per input path ("form.birthDate") what is wrong, as a sentence for the person. */
export type FieldErrors = Record<string, string>

/** A refusal that the person is told in words. Everything else that is thrown is a defect and answers INTERNAL. */
export class ActionError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: FieldErrors,
    /** the id of what the refusal speaks of, so that it can be looked at: {caseId} */
    readonly about?: Record<string, string>,
  ) {
    super(message)
    this.name = 'ActionError'
  }
}

export const conflict = () => new ActionError('CONFLICT', '这份记录刚刚被别人更新了，请看过最新内容再操作。')
export const notFound = (what = '这份记录') => new ActionError('NOT_FOUND', `没有找到${what}，或者您不能看它。`)
export const forbidden = () => new ActionError('FORBIDDEN', '您的角色不能做这一步，请找负责的同事办理。')
export const notNow = (message: string) => new ActionError('NOT_NOW', message)
export const badInput = (fields: FieldErrors, message = Object.values(fields)[0] ?? '填写的内容有误，请检查。') =>
  new ActionError('BAD_INPUT', message, fields)

/** Somebody else wrote first. */
export const isConflict = (error: unknown): boolean => error instanceof ActionError && error.code === 'CONFLICT'
