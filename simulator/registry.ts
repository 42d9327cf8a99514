import path from 'node:path'
import { createClock } from './cloud/clock'
import { openDatabase } from './cloud/database'
import { createFaults } from './cloud/faults'
import { startFunctions } from './cloud/functions/functions'
import { openRecords } from './cloud/records'
import { createSdkEndpoint } from './cloud/sdk/endpoint'
import { openStorage } from './cloud/storage/storage'
import { startTimers } from './cloud/timers/timers'
import { createOpenApi } from './cloud/wechat/openapi'
import { openPeople } from './cloud/wechat/people'
import { openPhoneNumbers } from './cloud/wechat/phone-number'
import { openSubscriptions } from './cloud/wechat/subscription'
import { openTemplates } from './cloud/wechat/template'
import { mountPhoneLazily } from './phone-mount'
import { listen } from './server'
import type { World } from './world'

/** In tests: a query that examines more than a few documents per document returned lacks an index and is refused. */
const STRICT = { examinedPerReturned: 5, floor: 50 }

/** How long calls under way may take to finish when the simulator is stopped. */
const PATIENCE_MS = 5000

/** Something of WeChat's that runs here instead. Each has the same shape and stands in the list once. */
export interface StandIn {
  name: string
  replaces: string
  start(world: World): Promise<void> | void
  /** Also when its start failed: then a part of it may be there, or nothing. */
  stop?(world: World): Promise<void> | void
  info?(world: World): object
}

/** In the order they start; they stop in reverse. */
export const standIns: readonly StandIn[] = [
  {
    name: 'records',
    replaces: "WeChat's and CloudBase's own memory",
    async start(world) {
      world.records = await openRecords(path.join(world.options.dataDir, 'wechat'))
    },
    stop: (world) => world.records?.close(),
  },
  {
    name: 'clock',
    replaces: 'the time of day',
    start(world) {
      const table = world.records.table<number>('clock')
      world.clock = createClock({
        load: () => table.get('offset'),
        save: async (offset) => void (await world.records.commit(() => table.put('offset', offset))),
      })
    },
    info: (world) => ({ now: new Date(world.clock.now()).toISOString() }),
  },
  {
    name: 'faults',
    replaces: "the cloud's bad days",
    start(world) {
      world.faults = createFaults()
    },
    info: (world) => ({ waiting: world.faults.list().length }),
  },
  {
    name: 'database',
    replaces: "CloudBase's document database",
    async start(world) {
      const { dataDir, strictQueries } = world.options
      world.database = await openDatabase({
        dir: path.join(dataDir, 'database'),
        now: () => world.clock.now(),
        strict: strictQueries ? STRICT : undefined,
      })
    },
    stop: (world) => world.database?.close(),
    info: (world) => ({ collections: world.database.collections().length }),
  },
  {
    name: 'storage',
    replaces: "CloudBase's file storage and its CDN",
    async start(world) {
      world.storage = await openStorage({
        dir: path.join(world.options.dataDir, 'files'),
        records: world.records,
        clock: world.clock,
        baseUrl: () => `${world.url}/files`,
      })
    },
    info: (world) => ({ files: world.storage.count() }),
  },
  {
    name: 'wechat',
    replaces: "WeChat's open interfaces: subscription messages, phone numbers, content checks, codes",
    start(world) {
      const { records, clock, faults, hasPage } = world
      world.people = openPeople(records)
      world.templates = openTemplates(records)
      world.subscriptions = openSubscriptions({ records, clock, hasPage, templates: world.templates })
      world.phoneNumbers = openPhoneNumbers(records, world.people, clock)
      world.openApi = createOpenApi({
        faults,
        hasPage,
        subscriptions: world.subscriptions,
        phoneNumbers: world.phoneNumbers,
        phoneUrl: () => `${world.url}/phone/`,
      })
    },
    info: (world) => ({ messages: world.subscriptions.count(), people: world.people.list().length }),
  },
  {
    name: 'functions',
    replaces: "CloudBase's cloud functions",
    async start(world) {
      const { distDir, cacheDir, functionsEnv, workers, log } = world.options
      world.functions = await startFunctions({
        distDir,
        cacheDir,
        clock: world.clock,
        env: functionsEnv,
        maxWorkers: workers,
        sdkUrl: (workerId) => `${world.url}/tcb/w/${workerId}`,
        print: log,
      })
      world.sdk = createSdkEndpoint({ ...world, complain: log })
    },
    stop: (world) => world.functions?.stop(),
    info: (world) => ({ functions: world.functions.info() }),
  },
  {
    name: 'phone',
    replaces: 'the WeChat app',
    start(world) {
      world.phone = mountPhoneLazily(world.options)
    },
    stop: (world) => world.phone?.close(),
  },
  {
    name: 'timers',
    replaces: "CloudBase's timer triggers",
    start(world) {
      const { clock, functions, records, options } = world
      const table = records.table<number>('timers')
      const memory = {
        load: () => table.get('seen'),
        save: async (seen: number) => void (await records.commit(() => table.put('seen', seen))),
      }
      world.timers = startTimers({ clock, functions, memory, print: options.log })
    },
    stop: (world) => world.timers?.stop(),
    info: (world) => ({ timers: world.timers.list() }),
  },
  {
    name: 'server',
    replaces: 'the addresses of all of them',
    start: listen,
    // Whoever works reaches the database until it is done.
    async stop(world) {
      world.timers.stop()
      await world.functions.drain(PATIENCE_MS)
      await world.stopListening?.()
    },
    info: (world) => ({ url: world.url }),
  },
]
