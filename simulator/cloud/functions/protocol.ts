/** What the pool and the runner inside a worker thread say to each other. Payloads travel as JSON text, as in the cloud. */
export interface RunnerStart {
  entry: string
  clock: SharedArrayBuffer
}

export interface RunCommand {
  callId: string
  event: string
  /** Variables of this one call; null removes what the previous call left. */
  env: Record<string, string | null>
  context: Record<string, unknown>
}

export type RunnerMessage =
  | { type: 'ready' }
  | { type: 'result'; callId: string; json: string }
  | { type: 'error'; callId: string; stack: string }
  /** The call's own requests are all finished: the worker can take the next call. */
  | { type: 'idle' }
