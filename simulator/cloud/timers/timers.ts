import type { Clock } from '../clock'
import { CloudError } from '../cloud-error'
import type { Trigger } from '../functions/catalogue'
import type { Answer, Functions } from '../functions/functions'
import { type Due, dueBetween, lastDue, nextRun } from './schedule'

/** The clock may be moved and functions redeployed at any time, so what is due is looked at this often. */
const LOOK_EVERY_MS = 1000

export interface TimerRun {
  name: string
  functionName: string
  at: number
  error?: string
}

/**
 * CloudBase's timer triggers, on the simulated clock. What was due while the simulator was stopped, suspended or busy
 * with another run is made up for by one run of each trigger, that of its last moment.
 */
export interface Timers {
  /**
   * Runs now the trigger of that name, or the trigger of the function of that name, or the job of that name: then the
   * function gets a timer's event with the job's name, as from an operator who tests it in the console.
   */
  run(name: string): Promise<Answer>
  /** Moves the clock; what is due on the way runs in order, each at its own time. A leap back runs nothing. */
  moveTo(instant: number): Promise<TimerRun[]>
  list(): { name: string; functionName: string; cron: string; next: number | undefined; jobs: string[] }[]
  /** No further run is started; one under way ends with its function. */
  stop(): void
}

/** Up to which moment of the simulated time everything due was run, across restarts. */
export interface TimerMemory {
  load(): number | undefined
  save(seen: number): Promise<void>
}

interface Dependencies {
  clock: Clock
  functions: Functions
  /** Without it nothing is known of the time before the start, and nothing made up for. */
  memory?: TimerMemory
  print(line: string): void
}

export function startTimers({ clock, functions, memory, print }: Dependencies): Timers {
  let seen = Math.min(memory?.load() ?? clock.now(), clock.now())
  let stopped = false
  let moving: Promise<unknown> = Promise.resolve()
  const triggers = (): Trigger[] => functions.catalogue.list().flatMap((deployed) => deployed.triggers)

  const jobNamed = (name: string): Trigger | undefined => {
    const deployed = functions.catalogue.list().find(({ jobs }) => jobs.includes(name))
    return deployed && { functionName: deployed.name, name, cron: '' }
  }

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

  /** @param until everything due up to there is in `due` */
  async function runAll(due: Due[], until: number, arrive: (at: number) => void): Promise<TimerRun[]> {
    const runs: TimerRun[] = []
    for (const { trigger, at } of due) {
      if (stopped) return runs
      arrive(at)
      runs.push(await fire(trigger, at))
    }
    await saw(until, due.length > 0)
    return runs
  }

  async function saw(until: number, remember: boolean): Promise<void> {
    seen = until
    if (remember && !stopped) await memory?.save(until)
  }

  async function makeUp(): Promise<void> {
    const now = clock.now()
    if (now > seen) await runAll(lastDue(triggers(), seen, now), now, () => undefined)
  }

  const looking = setInterval(() => {
    void inTurn(makeUp).catch((error) => print(`[timer] ${error}`))
  }, LOOK_EVERY_MS)
  if (memory?.load() === undefined) void memory?.save(seen).catch((error) => print(`[timer] ${error}`))

  return {
    run(name) {
      const named = (key: 'name' | 'functionName') => triggers().find((one) => one[key] === name)
      const trigger = named('name') ?? named('functionName') ?? jobNamed(name)
      if (trigger) return functions.invoke(trigger.functionName, timerEvent(trigger, clock.now()), { source: 'timer' })
      throw new CloudError('INVALID_PARAM', `no timer trigger, no function with a trigger and no job is called ${name}`)
    },
    moveTo: (instant) =>
      inTurn(async () => {
        await makeUp()
        const runs =
          instant > seen ? await runAll(dueBetween(triggers(), seen, instant), instant, (at) => clock.pass(at)) : []
        if (stopped) return runs
        await clock.set(instant)
        await saw(instant, true)
        return runs
      }),
    list: () =>
      triggers().map((trigger) => ({
        name: trigger.name,
        functionName: trigger.functionName,
        cron: trigger.cron,
        next: nextRun(trigger, clock.now()),
        jobs: functions.catalogue.find(trigger.functionName)?.jobs ?? [],
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
