import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isCron } from '../timers/cron'

export interface Trigger {
  functionName: string
  name: string
  /** Seven fields: second minute hour day month weekday year, Beijing time. */
  cron: string
}

export interface DeployedFunction {
  name: string
  entry: string
  /** Changes when the build output changes; workers of an older version are retired. */
  version: string
  /** Seconds; CloudBase's default is 3. */
  timeout: number
  /** MB; CloudBase's default is 256. */
  memorySize: number
  envVariables: Record<string, string>
  triggers: Trigger[]
  /** Names that the function also takes for a trigger's, when an operator tests it with such an event. */
  jobs: string[]
  /** Created with asynchronous execution: a function that calls it hears at once that it was taken, and nothing more. */
  asyncRun: boolean
  /** The open interfaces this function may call (`permissions.openapi`). */
  openapi: string[]
}

interface FunctionConfig {
  timeout?: number
  memorySize?: number
  envVariables?: Record<string, string>
  permissions?: { openapi?: string[] }
  triggers?: { name: string; type: string; config: string }[]
  jobs?: string[]
  asyncRunEnable?: boolean
}

/** CloudBase gives a function one timer trigger. */
const MOST_TRIGGERS = 1

/** The functions found under `<dist>/cloudfunctions`, read anew whenever their files change. */
export interface Catalogue {
  find(name: string): DeployedFunction | undefined
  list(): DeployedFunction[]
}

export function createCatalogue(distDir: string, print: (line: string) => void): Catalogue {
  const root = path.join(distDir, 'cloudfunctions')
  const known = new Map<string, DeployedFunction>()

  function find(name: string): DeployedFunction | undefined {
    if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return undefined
    const entry = path.join(root, name, 'index.js')
    const version = stamp(entry, path.join(root, name, 'config.json'))
    if (!version) return undefined
    const before = known.get(name)
    if (before?.version === version) return before
    const deployed = { name, entry, version, ...readConfig(path.join(root, name, 'config.json'), name, print) }
    known.set(name, deployed)
    return deployed
  }

  return {
    find,
    list: () =>
      existsSync(root)
        ? readdirSync(root)
            .sort()
            .flatMap((name) => find(name) ?? [])
        : [],
  }
}

function stamp(entry: string, config: string): string | undefined {
  const file = statSync(entry, { throwIfNoEntry: false })
  if (!file) return undefined
  return `${file.mtimeMs}:${file.size}:${statSync(config, { throwIfNoEntry: false })?.mtimeMs ?? 0}`
}

type Configured = Omit<DeployedFunction, 'name' | 'entry' | 'version'>

/** What CloudBase's console would refuse on deployment is said once and left out. */
function readConfig(file: string, functionName: string, print: (line: string) => void): Configured {
  const config = existsSync(file) ? parseConfig(file, print) : {}
  const wanted = (config.triggers ?? []).filter(({ type }) => type === 'timer')
  const refused = wanted.length > MOST_TRIGGERS
  if (refused) print(`[${functionName}] ✗ ${tooManyTriggers(wanted.map(({ name }) => name))}`)
  const triggers = refused ? [] : wanted
  for (const { name, config: cron } of triggers) {
    if (!isCron(cron)) print(`[${functionName}] ✗ trigger ${name}: "${cron}" is not a seven-field pattern`)
  }
  return {
    timeout: config.timeout ?? 3,
    memorySize: config.memorySize ?? 256,
    envVariables: config.envVariables ?? {},
    openapi: config.permissions?.openapi ?? [],
    jobs: config.jobs ?? [],
    asyncRun: config.asyncRunEnable ?? false,
    triggers: triggers
      .filter((trigger) => isCron(trigger.config))
      .map((trigger) => ({ functionName, name: trigger.name, cron: trigger.config })),
  }
}

const tooManyTriggers = (names: string[]) =>
  `一个云函数只能有一个定时触发器，这里写了 ${names.length} 个（${names.join('、')}），一个都没有建立。请留下一个，` +
  '由函数自己判断该做什么。 / a function has one timer trigger at most: none of these was created'

function parseConfig(file: string, print: (line: string) => void): FunctionConfig {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    print(`✗ ${file}: ${(error as Error).message}`)
    return {}
  }
}
