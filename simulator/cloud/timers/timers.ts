import type { Clock } from '../clock'
import { CloudError } from '../cloud-error'
import type { Trigger } from '../functions/catalogue'
import type { Answer, Functions } from '../functions/functions'
import { dueBetween, nextRun } from './schedule'

/** The clock may be moved and functions redeployed at any time, so what is due is looked at this often. */
const LOOK_EVERY_MS = 1000

export interface TimerRun {
  name: string
  functionName: string
  at: number
  error?: string
}

/** CloudBase's timer triggers, on the simulated clock. */
export interface Timers {
  /** Runs the trigger of that name, or the first trigger of the function of that name, now. */
  run(name: string): Promise<Answer>
  /** Moves the clock; what is due on the way runs in order, each at its own time. A leap back runs nothing. */
  moveTo(instant: number): Promise<TimerRun[]>
  list(): { name: string; functionName: string; cron: string; next: number | undefined }[]
  /** No further run is started; one under way ends with its function. */
  stop(): void
}

interface Dependencies {
  clock: Clock
  functions: Functions
  print(line: string): void
}

export function startTimers({ clock, functions, print }: Dependencies): Timers {
  let seen = clock.now()
  let stopped = false
  let moving: Promise<unknown> = Promise.resolve()
  const triggers = (): Trigger[] => functions.catalogue.list().flatMap((deployed) => deployed.triggers)

  async function fire(trigger: Trigger, at: number): Promise<TimerRun> {
    const run: TimerRun = { name: trigger.name, functionName: trigger.functionName, at }
    try {
      await functions.invoke(trigger.functionName, timerEvent(trigger, at), { source: 'timer' })
    } catch (error) {
      run.error = (error as Error).message.split('\n')[0]
    }
    return run
  }

  /** One at a time: the clock and the timers must not overtake each other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = moving.then(work)
    moving = mine.catch(() => undefined)
    return mine
  }

  async function runDue(until: number, setClock: boolean): Promise<TimerRun[]> {
    const runs: TimerRun[] = []
    for (const { trigger, at } of dueBetween(triggers(), seen, until)) {
      if (stopped) return runs
      if (setClock) await clock.set(at)
      runs.push(await fire(trigger, at))
    }
    seen = Math.max(seen, until)
    return runs
  }

  const looking = setInterval(() => {
    if (clock.now() > seen) void inTurn(() => runDue(clock.now(), false)).catch((error) => print(`[timer] ${error}`))
  }, LOOK_EVERY_MS)

  return {
    run(name) {
      const trigger = triggers().find((one) => one.name === name) ?? triggers().find((one) => one.functionName === name)
      if (trigger) return functions.invoke(trigger.functionName, timerEvent(trigger, clock.now()), { source: 'timer' })
      throw new CloudError('INVALID_PARAM', `no timer trigger and no function with triggers is called ${name}`)
    },
    moveTo: (instant) =>
      inTurn(async () => {
        const runs = instant > clock.now() ? await runDue(instant, true) : []
        if (stopped) return runs
        await clock.set(instant)
        seen = instant
        return runs
      }),
    list: () =>
      triggers().map((trigger) => ({
        name: trigger.name,
        functionName: trigger.functionName,
        cron: trigger.cron,
        next: nextRun(trigger, clock.now()),
      })),
    stop() {
      stopped = true
      clearInterval(looking)
    },
  }
}

/** The event of a timer trigger in CloudBase. */
function timerEvent(trigger: Trigger, at: number): object {
  return { Message: '', Time: new Date(at).toISOString(), TriggerName: trigger.name, Type: 'Timer' }
}
