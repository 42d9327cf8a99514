import type { Context } from 'hono'
import { CloudError, errorBody } from '../cloud-error'

/** The body as JSON. Throws INVALID_PARAM when it is none; an empty body is an empty object. */
export async function readJson<T = Record<string, unknown>>(c: Context): Promise<T> {
  const text = await c.req.text()
  try {
    return (text ? JSON.parse(text) : {}) as T
  } catch {
    throw new CloudError('INVALID_PARAM', 'the body is not JSON')
  }
}

/** A refusal of a handle: the reason as the cloud words it. */
export function refuse(c: Context, error: unknown, status: 400 | 404 | 413 = 400): Response {
  return c.json({ error: errorBody(error) }, status)
}
