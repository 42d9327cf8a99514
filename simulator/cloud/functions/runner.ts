/**
 * Runs inside a worker thread and does what Tencent's runtime does around `exports.main`: sets the caller's identity in
 * the environment, calls it, answers, and stays with it until the requests it started are finished.
 * Compiled by esbuild on its own (see runner-build.ts): it may import nothing but types and Node's modules.
 */
import http from 'node:http'
import https from 'node:https'
import { parentPort, workerData } from 'node:worker_threads'
import type { RunCommand, RunnerMessage, RunnerStart } from './protocol'

const { entry, clock } = workerData as RunnerStart
const say = (message: RunnerMessage) => parentPort!.postMessage(message)

followClock(new Float64Array(clock))
const requests = countRequests()
const main = (require(entry) as { main?: (event: unknown, context: unknown) => unknown }).main
if (typeof main !== 'function') throw new Error('index.js does not export main')
say({ type: 'ready' })

parentPort!.on('message', async (command: RunCommand) => {
  for (const [name, value] of Object.entries(command.env)) {
    if (value === null) delete process.env[name]
    else process.env[name] = value
  }
  try {
    const result = await main(JSON.parse(command.event), command.context)
    say({ type: 'result', callId: command.callId, json: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    say({ type: 'error', callId: command.callId, stack: describe(error) })
  }
  await settled()
  say({ type: 'idle' })
})

/** `new Date()`, `Date.now()` and `Date()` answer the simulated time; everything else of Date is untouched. */
function followClock(zero: Float64Array): void {
  const RealDate = Date
  const now = () => Math.round(Number(zero[0]) + Number(process.hrtime.bigint()) / 1e6)
  const SimulatedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  })
  // Libraries that compare constructors must find the Date they know.
  RealDate.prototype.constructor = SimulatedDate
  globalThis.Date = SimulatedDate
}

/** Counts the HTTP requests under way, whichever client the function uses. */
function countRequests(): { open: number } {
  const count = { open: 0 }
  const opened = () => {
    count.open++
    let done = false
    return () => {
      if (!done) count.open--
      done = true
    }
  }
  for (const protocol of [http, https]) {
    const request = protocol.request
    protocol.request = ((...args: Parameters<typeof http.request>) => {
      const outgoing = request.apply(protocol, args)
      outgoing.once('close', opened())
      return outgoing
    }) as typeof protocol.request
  }
  const realFetch = globalThis.fetch
  globalThis.fetch = (...args) => {
    const close = opened()
    return realFetch(...args).finally(close)
  }
  return count
}

/**
 * A request that was started but not awaited needs a few turns of the loop, one of them a timer's, before it reaches the
 * network (the SDK sleeps for 0 ms first), so an empty count is believed only when it stays empty that long.
 */
async function settled(): Promise<void> {
  do {
    await new Promise((resolve) => setTimeout(resolve, 1))
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
  } while (requests.open)
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? String(error)
  if (typeof error === 'object' && error !== null) return JSON.stringify(error)
  return String(error)
}
