/** An error as CloudBase answers it: a code in words, a message, and the number the mini-program sees. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const SYS_ERR = -501001

/** The codes of the SDK's own table (wx-server-sdk `TCB_ERR_CODE`) and the three that only the client library knows. */
const NUMBERS: Record<string, number> = {
  SYS_ERR,
  SERVER_TIMEOUT: -501002,
  EXCEED_REQUEST_LIMIT: -501003,
  INVALID_PARAM: -501007,
  EXCEED_MAX_PAYLOAD_SIZE: -501023,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_PERMISSION_DENIED: -502003,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_EXCEED_AUTHORITY: -503002,
  STORAGE_FILE_NONEXIST: -503003,
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
}

export interface CloudErrorBody {
  code: string
  errCode: number
  message: string
}

/** What a caller hears. Anything that is not a CloudError is a defect of the simulator and answers SYS_ERR. */
export function errorBody(error: unknown): CloudErrorBody {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const named = typeof code === 'string' && /^[A-Z]+(_[A-Z]+)+$/.test(code) && !code.startsWith('ERR_')
  const word = named || typeof code === 'number' ? String(code) : 'SYS_ERR'
  return { code: word, errCode: NUMBERS[word] ?? SYS_ERR, message: String(message ?? error) }
}
