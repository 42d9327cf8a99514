import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { adminActions, appActions, collections, effectKinds } from '../../domain'
import { type Answer, type Browser, dispatch, keepsEffects, newId, sweep, wx } from '../../domain/kernel'
import { identifyPerson } from '../../domain/people'
import { identifyStaff } from '../../domain/staff'
import { type Simulator, startSimulator } from '../../simulator/start'
import { HOME } from './neighbourhood'

/** What one call cost the database. */
export interface Cost {
  requests: number
  examined: number
  returned: number
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Loose = any

export interface Told {
  ok: boolean
  data: Loose
  error: { code: string; message: string; fields?: Record<string, string>; about?: Record<string, string> }
  cost: Cost
  /** the session that staff.login gave, and what the browser keeps beyond it */
  token?: string | null
  proof?: string
}

export interface DomainWorld {
  simulator: Simulator
  /** Calls an action of the mini-program's door for a person of WeChat. */
  app(openid: string, action: string, input?: object, community?: unknown): Promise<Told>
  /** Calls an action of the console's door with a session. */
  admin(token: string | undefined, action: string, input?: object, browser?: Partial<Browser>): Promise<Told>
  login(account: string, password?: string): Promise<string>
  /** Carries out every effect that is due. */
  settle(): Promise<void>
  /** What `wx.cloud.uploadFile` does. */
  upload(openid: string, content: Buffer, name?: string): Promise<string>
  /** What the mini-program does with a photo: it says that it comes, then stores it. */
  send(openid: string, content: Buffer): Promise<string>
  cost(run: () => Promise<unknown>): Promise<Cost>
  close(): Promise<void>
}

const KEY = Buffer.alloc(32, 7).toString('base64')

/** The platform's variables, as a function finds them. */
function pretendToBeAFunction(url: string, templates: object): void {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/tcb/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'puziling-local',
    TCB_ENV: 'puziling-local',
    COMMUNITY_AREA: HOME,
    TENCENTCLOUD_SECRETID: 'test',
    TENCENTCLOUD_SECRETKEY: 'test',
    TENCENTCLOUD_SESSIONTOKEN: 'test',
    WX_CONTEXT_KEYS: '',
    SECRET_KEYS: JSON.stringify({ current: 'k1', keys: { k1: KEY }, index: KEY }),
    SUBSCRIBE_TEMPLATES: JSON.stringify(templates),
  })
}

const nothingYet = (): Cost => ({ requests: 0, examined: 0, returned: 0 })

/**
 * The whole domain in this process, on the real document database and storage of the simulator through the unmodified
 * SDK; no function is deployed. Queries that examine much more than they return are refused.
 */
export async function startDomainWorld(): Promise<DomainWorld> {
  const dir = mkdtempSync(path.join(tmpdir(), 'puziling-domain-'))
  const simulator = await startSimulator({
    port: 0,
    dataDir: path.join(dir, 'data'),
    distDir: path.join(dir, 'dist'),
    cacheDir: path.join(dir, 'cache'),
    strictQueries: true,
  })
  pretendToBeAFunction(simulator.url, {})
  const { database } = simulator.world
  for (const { definition } of collections) {
    await database.createCollection(definition.name)
    for (const index of definition.indexes) await database.createIndex(definition.name, index)
  }
  let meter = nothingYet()
  const handle = database.handle.bind(database)
  database.handle = async (action, parameters) => {
    const answer = await handle(action, parameters)
    meter.requests += 1
    meter.examined += answer.usage.docsExamined
    meter.returned += answer.usage.docsReturned
    return answer
  }

  async function call(actions: object, name: string, input: object, who: Parameters<typeof dispatch>[3]) {
    meter = nothingYet()
    const { answer, session } = await dispatch(actions as never, name, input, who)
    const { ok, data, error } = answer as Answer & Loose
    return { ok, data, error, cost: meter, token: session.token, proof: session.proof } as Told
  }
  const withEffects = collections.filter(keepsEffects)
  const world: DomainWorld = {
    simulator,
    app: (openid, name, input = {}, community = undefined) =>
      call(appActions, name, input, {
        openid,
        community,
        person: identifyPerson,
      }),
    async admin(token, name, input = {}, browser = {}) {
      if (token === undefined) throw new Error(`nobody has logged in who could ask for ${name}`)
      return call(adminActions, name, input, {
        openid: '',
        staff: (joins) => identifyStaff(token, joins),
        browser: { address: '192.0.2.1', proof: '', agent: '', ...browser },
      })
    },
    async login(account, password = 'puziling-demo') {
      const { token, error } = await world.admin('', 'staff.login', { account, password })
      if (!token) throw new Error(error.message)
      return token
    },
    settle: async () => void (await sweep(withEffects, effectKinds, 10_000)),
    upload: (openid, content, name = `${Math.random().toString(36).slice(2)}.jpg`) =>
      wx.storage.upload(`uploads/${openid}/${name}`, content),
    async send(openid, content) {
      const told = { requestId: newId(), sizes: [content.length] }
      const { data, error } = await world.app(openid, 'uploads.announce', told)
      if (error) throw new Error(error.message)
      return wx.storage.upload(data.paths[0], content)
    },
    async cost(run) {
      meter = nothingYet()
      await run()
      return meter
    },
    async close() {
      await simulator.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  return world
}
