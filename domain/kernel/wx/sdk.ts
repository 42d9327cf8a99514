import cloud from 'wx-server-sdk'

/** What happens to documents of one collection. */
interface SdkCollection {
  where(condition: object): Query
  aggregate(): Pipeline
  add(document: { data: object | readonly object[] }): Promise<unknown>
}

interface Query {
  limit(most: number): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  field(fields: object): Query
  /** documents, of the type that the collection has */
  get(): Promise<{ data: never[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

/** An aggregation; `lookup` takes a pipeline of its own. */
export interface Pipeline {
  match(condition: object): Pipeline
  sort(order: object): Pipeline
  limit(most: number): Pipeline
  project(fields: object): Pipeline
  lookup(join: object): Pipeline
  done(): unknown
  end(): Promise<{ list: never[] }>
}

/** The operators of queries and updates; what they make is the platform's own. */
interface Command {
  lt(value: unknown): Operator
  lte(value: unknown): Operator
  gt(value: unknown): Operator
  gte(value: unknown): Operator
  eq(value: unknown): Operator
  neq(value: unknown): Operator
  in(values: readonly unknown[]): Operator
  nin(values: readonly unknown[]): Operator
  exists(yes: boolean): Operator
  /** what is made of conditions can stand where each of them could */
  and<Asked>(conditions: readonly Asked[]): Asked
  or<Asked>(conditions: readonly Asked[]): Asked
  inc(by: number): unknown
  set(value: unknown): unknown
  remove(): unknown
  pull(value: unknown): unknown
  push(values: readonly unknown[] | { each: readonly unknown[]; slice: number }): unknown
  aggregate: { pipeline(): Pipeline }
}

interface Operator {
  and(other: unknown): Operator
}

type Ask = (input: unknown) => Promise<Record<string, unknown>>

/** The interfaces that the functions' config.json asks permission for. */
interface OpenApi {
  subscribeMessage: { send: Ask }
  phonenumber: { getPhoneNumber: Ask }
  security: { msgSecCheck: Ask; mediaCheckAsync: Ask }
}

/**
 * What the kernel asks of the platform, in wx-server-sdk's own words. The SDK's types allow its callback style, which
 * answers nothing, and leave out pipelines, lists and the open interfaces: here stands what it does when it is awaited.
 */
export interface Sdk {
  database(): { collection(name: string): SdkCollection; command: Command }
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(files: { fileList: string[] }): Promise<unknown>
  getTempFileURL(files: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { fileID: string; tempFileURL: string }[] }>
  callFunction(call: { name: string; data: object }): Promise<{ result?: unknown }>
  getWXContext(): { OPENID?: string }
  /** absent on an operator's machine */
  openapi?: OpenApi
}

let driver: Sdk | null = null

/** The official SDK, initialised at first use: importing the domain must cost nothing. */
export function sdk(): Sdk {
  if (!driver) {
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as never })
    driver = cloud as unknown as Sdk
  }
  return driver
}

/** An operator's machine works on an environment with another SDK (`scripts/operator`); functions say nothing here. null: the functions' own. */
export function useSdk(given: Sdk | null): void {
  driver = given
}

/** WeChat's and CloudBase's errors carry `errCode` and `errMsg`. */
export interface SdkError {
  errCode: number
  errMsg: string
}

export const isSdkError = (error: unknown): error is SdkError =>
  typeof error === 'object' && error !== null && 'errCode' in error && 'errMsg' in error
