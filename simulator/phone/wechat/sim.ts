import { openid } from './person'
import { settings } from './settings'

/** The phone has no network: every api words this in its own way. */
export class Disconnected extends Error {
  constructor() {
    super('net::ERR_INTERNET_DISCONNECTED')
  }
}

/** Asks the machine's stand-in of WeChat's servers (`/sim/...`) as this phone's person. Rejects when offline. */
export async function sim(path: string, init: RequestInit = {}): Promise<Response> {
  if (!settings().get().online) throw new Disconnected()
  const headers = new Headers(init.headers)
  headers.set('x-sim-openid', openid())
  try {
    return await fetch(path, { ...init, headers })
  } catch (error) {
    throw navigator.onLine ? error : new Disconnected()
  }
}

/** POSTs JSON; rejects with the server's own words when it refuses. */
export async function simPost<T>(path: string, body: unknown): Promise<T> {
  const response = await sim(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(answer?.error?.message ?? answer?.message ?? `HTTP ${response.status}`)
  return answer as T
}
