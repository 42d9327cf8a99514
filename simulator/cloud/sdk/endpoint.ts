import { randomUUID } from 'node:crypto'
import { CloudError, errorBody } from '../cloud-error'
import { type Faults, InjectedFault, TIMEOUT } from '../faults'
import { nested } from '../functions/caller'
import { type Answer, FunctionFailure, type Functions } from '../functions/functions'
import { addCalled, addUsage, type DatabaseUsage } from '../functions/usage'
import type { Call } from '../functions/worker'
import { fileIdOf } from '../storage/paths'
import type { Storage } from '../storage/storage'
import type { OpenApi } from '../wechat/openapi'
import { readMultipart } from './multipart'
import { decodeRequest, encodeAnswer, encodeRefusal } from './openapi-message'

/** The document database, as far as the SDK's requests are concerned. */
export interface DatabaseDoor {
  handle(action: string, params: Record<string, unknown>): Promise<{ response: object; usage: DatabaseUsage }>
}

interface Dependencies {
  database: DatabaseDoor
  storage: Storage
  functions: Functions
  openApi: OpenApi
  faults: Faults
  /** Told of what is a defect here rather than an answer of the platform. */
  complain(message: string): void
}

/** "function has no permission to call this API": the api is not in the function's `config.json`. */
const NO_PERMISSION = -604101

type Params = Record<string, unknown> & { action: string }

/**
 * The one address that wx-server-sdk and @cloudbase/node-sdk talk to. `call` is the function call on whose behalf the
 * request comes; a process outside (a seeding script) has none.
 */
export type SdkEndpoint = (request: Request, call: Call | undefined) => Promise<Response>

export function createSdkEndpoint(deps: Dependencies): SdkEndpoint {
  return async (request, call) => {
    const requestId = randomUUID()
    try {
      const body = Buffer.from(await request.arrayBuffer())
      const contentType = request.headers.get('content-type') ?? ''
      if (contentType.startsWith('multipart/form-data')) return await openApi(deps, body, contentType, call)
      const params = JSON.parse(body.toString() || '{}') as Params
      return answer({ requestId, ...(await perform(deps, params, call)) })
    } catch (error) {
      if (error instanceof InjectedFault && error.code === TIMEOUT) return new Response('', { status: 504 })
      const { code, message } = errorBody(error)
      if (code === 'SYS_ERR') deps.complain(`[sdk] ${(error as Error).stack ?? error}`)
      return answer({ code, message, requestId })
    }
  }
}

/** The SDK compares the content type as a whole, so it must be exactly this. */
function answer(body: object): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

function perform(deps: Dependencies, params: Params, call: Call | undefined): Promise<object> {
  const action = String(params.action)
  if (action.startsWith('database.')) return database(deps, action, params, call)
  if (action.startsWith('storage.')) return deps.faults.around('storage', action, () => storage(deps, action, params))
  if (action === 'functions.invokeFunction') return invokeFunction(deps, params, call)
  throw new CloudError('INVALID_PARAM', `unknown action ${action}`)
}

async function database({ database, faults }: Dependencies, action: string, params: Params, call: Call | undefined) {
  return faults.around('db', action, async () => {
    if (call) call.usage.dbRequests++
    const { response, usage } = await database.handle(action, params)
    if (call) addUsage(call.usage, { ...usage, dbRequests: usage.dbRequests - 1 })
    return response
  })
}

async function storage({ storage }: Dependencies, action: string, params: Params): Promise<object> {
  if (action === 'storage.getUploadMetadata') {
    const path = String(params.path)
    const url = storage.uploadUrl(path)
    return { data: { url, token: 'local', authorization: 'local', fileId: fileIdOf(path), cosFileId: randomUUID() } }
  }
  if (action === 'storage.batchGetDownloadUrl') {
    const files = (params.file_list as { fileid: string; max_age?: number }[]).map((file) => ({
      fileId: file.fileid,
      maxAge: file.max_age,
    }))
    return { data: { download_list: storage.tempUrls(files, 'server') } }
  }
  if (action === 'storage.batchDeleteFile') {
    return { data: { delete_list: await storage.remove(params.fileid_list as string[], 'server') } }
  }
  throw new CloudError('INVALID_PARAM', `unknown action ${action}`)
}

/**
 * A call by a function is a call of its own: it is billed apart and carries on the identity of its caller. Of a function
 * with asynchronous execution the caller hears only that it was taken.
 */
async function invokeFunction({ functions }: Dependencies, params: Params, call: Call | undefined): Promise<object> {
  const event = params.request_data ? JSON.parse(String(params.request_data)) : {}
  const caller = nested(call?.caller ?? { source: 'wx_http' })
  const name = String(params.function_name)
  const answer = functions.invoke(name, event, caller)
  if (call) call.calling.push(billed(answer, call))
  if (functions.catalogue.find(name)?.asyncRun) {
    // how it ends is printed where every function's end is
    answer.catch(() => undefined)
    return { data: { response_data: JSON.stringify({ RequestId: randomUUID() }) } }
  }
  const { result } = await answer
  return { data: { response_data: JSON.stringify(result) } }
}

/** Adds what a called function cost, and those that it called, to its caller's bill: a call that failed is billed too. */
async function billed(answer: Promise<Answer>, { usage }: Call): Promise<void> {
  const ended = await answer.catch((error: unknown) => (error instanceof FunctionFailure ? error : undefined))
  if (!ended) return
  await ended.whole()
  addCalled(usage.called, ended.usage)
}

async function openApi(
  { openApi }: Dependencies,
  body: Buffer,
  contentType: string,
  call: Call | undefined,
): Promise<Response> {
  const parts = readMultipart(body, contentType)
  if (String(parts.action) !== 'wx.openApi') throw new CloudError('INVALID_PARAM', `unknown action ${parts.action}`)
  const api = String(parts.apiName)
  const allowed = !call || call.deployed.openapi.includes(api)
  const message = allowed
    ? encodeAnswer(await openApi(api, decodeRequest(parts.requestData ?? Buffer.alloc(0))))
    : encodeRefusal(NO_PERMISSION)
  return new Response(Buffer.from(message), { headers: { 'content-type': 'application/octet-stream' } })
}
