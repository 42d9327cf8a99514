import { parse } from 'protobufjs'

/** The two messages of `wx.openApi`, as the SDK's generated code has them. */
const { root } = parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6;
  }
`)
const Request = root.lookupType('CommApiData')
const Answer = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
  contenttype?: string
}

/** The parameters of an openapi call. A file becomes `{ contentType, bytes }`, everything else is JSON. */
export function decodeRequest(bytes: Uint8Array): Record<string, unknown> {
  const message = Request.toObject(Request.decode(bytes)) as { openapiData?: { pairs?: Pair[] } }
  const pairs = message.openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, contenttype }) => [
      key,
      contenttype ? { contentType: contenttype, bytes: value.length } : JSON.parse(Buffer.from(value).toString()),
    ]),
  )
}

export function encodeAnswer({ contentType, body }: { contentType: string; body: Buffer }): Uint8Array {
  return Answer.encode({ respData: body, contentType, errorCode: 0, httpCode: 200, svrkitErrorCode: 0 }).finish()
}

/** WeChat's gateway refused before any api was reached; the SDK throws the code. */
export function encodeRefusal(errorCode: number): Uint8Array {
  return Answer.encode({
    respData: Buffer.alloc(0),
    contentType: 'application/json',
    errorCode,
    httpCode: 200,
  }).finish()
}
