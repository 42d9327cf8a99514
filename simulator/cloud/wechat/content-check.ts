import { randomUUID } from 'node:crypto'
import { OpenApiError } from './openapi-error'
import { RISKY_WORDS } from './risky-words'

/** Label of content in which nothing was found. */
const NORMAL = 100

/** `security.msgSecCheck`, version 2 (with openid and scene) and the older version that only answers 87014. */
export function checkText(request: Record<string, unknown>): object {
  const content = String(request.content ?? '')
  if (!content) throw new OpenApiError(44004, 'empty content')
  if ([...content].length > 2500) throw new OpenApiError(45002, 'content size out of limit')
  const hit = RISKY_WORDS.find(({ word }) => content.includes(word))
  if (Number(request.version) !== 2) {
    if (hit?.suggest === 'risky') throw new OpenApiError(87014, 'risky content')
    return {}
  }
  if (!request.openid) throw new OpenApiError(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(Number(request.scene))) throw new OpenApiError(47001, 'invalid scene')
  const verdict = { suggest: hit?.suggest ?? 'pass', label: hit?.label ?? NORMAL }
  return {
    result: verdict,
    detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90, keyword: hit?.word }],
    trace_id: randomUUID(),
  }
}

/** `security.mediaCheckAsync`: WeChat answers a trace id at once and its verdict later by push. */
export function checkMedia(request: Record<string, unknown>): object {
  if (!/^https?:\/\//.test(String(request.media_url ?? ''))) throw new OpenApiError(44002, 'empty or invalid media_url')
  if (![1, 2].includes(Number(request.media_type))) throw new OpenApiError(47001, 'invalid media_type')
  return { trace_id: randomUUID() }
}
