import type { Clock } from './cloud/clock'
import type { Database } from './cloud/database'
import type { Faults } from './cloud/faults'
import type { Functions } from './cloud/functions/functions'
import type { Records } from './cloud/records'
import type { SdkEndpoint } from './cloud/sdk/endpoint'
import type { Storage } from './cloud/storage/storage'
import type { Timers } from './cloud/timers/timers'
import type { OpenApi } from './cloud/wechat/openapi'
import type { People } from './cloud/wechat/people'
import type { PhoneNumbers } from './cloud/wechat/phone-number'
import type { Subscriptions } from './cloud/wechat/subscription'
import type { Templates } from './cloud/wechat/template'

export interface SimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host: string
  dataDir: string
  distDir: string
  /** Where compiled helpers are kept between starts. */
  cacheDir: string
  /** Refuse queries that examine many more documents than they return. */
  strictQueries?: boolean
  /** Variables that every function gets, as an operator would set them in the cloud console. */
  functionsEnv: Record<string, string>
  /** Workers per function while calls overlap. */
  workers: number
  log(line: string): void
}

export interface Phone {
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
}

/** One running simulator. The stand-ins of registry.ts fill it in, in their order. */
export interface World {
  readonly options: SimulatorOptions
  /** What each stand-in has to say about itself. */
  report(): object[]
  /** Where the server answers; known once it listens. */
  url: string
  port: number
  stopListening(): Promise<void>
  hasPage(path: string): boolean
  records: Records
  clock: Clock
  faults: Faults
  people: People
  templates: Templates
  subscriptions: Subscriptions
  phoneNumbers: PhoneNumbers
  openApi: OpenApi
  database: Database
  storage: Storage
  functions: Functions
  sdk: SdkEndpoint
  timers: Timers
  phone: Phone
}
