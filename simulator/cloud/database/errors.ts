/** A refusal as CloudBase words it: `code` travels on the wire, wx-server-sdk turns it into `errCode`. */
export class DatabaseError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'DatabaseError'
  }
}

/** wx-server-sdk: -502001. Everything the database itself refuses: unknown operator, wrong type, bad path. */
export const requestFailed = (message: string, cause?: unknown) =>
  new DatabaseError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`, { cause })

/** wx-server-sdk: -501007. The request itself is malformed. */
export const invalidParameter = (message: string) => new DatabaseError('INVALID_PARAM', message)

/** wx-server-sdk: -502005. */
export const collectionMissing = (name: string) =>
  new DatabaseError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`)

export const collectionExists = (name: string) =>
  new DatabaseError('DATABASE_COLLECTION_ALREADY_EXIST', `[FailedOperation] Table exist: ${name}`)

/**
 * wx-server-sdk: -502001 with E11000 in the text. CloudBase knows the finer DATABASE_DUPLICATE_WRITE, but the SDK's table
 * does not and would answer -501001 ("system error"); products look for -502001 and E11000.
 */
export const duplicateKey = (collection: string, index: string, key: string) =>
  new DatabaseError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )

/** The code that runTransaction of the SDK retries (three times). */
export const transactionConflict = () =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  )

export const transactionMissing = () =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
  )

/** Only the simulator says this, and only in tests: production would answer slowly and bill for it. */
export const inefficientQuery = (message: string) => new DatabaseError('DATABASE_INEFFICIENT_QUERY', message)
