import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demonstrationTemplates, gridArea } from '../../../scripts/seed/settings'
import { weChatTemplates } from '../../../scripts/seed/wechat-templates'
import type { SentMessage } from '../../../simulator/cloud/wechat/subscription'
import { type Simulator, startSimulator } from '../../../simulator/start'
import { type Actor, type Answer, anyone, dispatch, type Role, sweep } from '../../kernel'

const KEY = Buffer.alloc(32, 7).toString('base64')
export const AREA = '511921/PUJI/PUZILING'
export { gridArea }

export interface Called {
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers of every shape
  data?: any
  error?: { code: string; message: string; fields?: Record<string, string> }
  /** database requests, identity included */
  requests: number
}

export interface Town {
  simulator: Simulator
  /** WeChat's true quota and what it took */
  accept(openid: string, key: string): Promise<void>
  /** What the mini-program's door does for this person. */
  app(openid: string, action: string, input?: object): Promise<Called>
  /** What the console's door does for this member of staff. */
  admin(actor: Actor, action: string, input?: object): Promise<Called>
  /** Carries out what is due, as the timer does. @returns how many effects were run */
  effects(): Promise<number>
  timer(name: string): Promise<Record<string, number>>
  /** What WeChat took for this person. */
  sent(openid?: string): SentMessage[]
  /** Database requests since the town stands. */
  requests(): number
  close(): Promise<void>
}

export const staffActor = (id: string, role: Role, area = AREA): Actor => ({
  ...anyone(),
  kind: 'staff',
  id,
  name: `职员${id}`,
  title: '窗口',
  area,
  grants: [{ role, area }],
})

/** A stand-in for WeChat and CloudBase of its own, to which the unmodified SDK of this very process is pointed. */
export async function startTown(): Promise<Town> {
  const dir = mkdtempSync(path.join(tmpdir(), 'puziling-town-'))
  const templates = demonstrationTemplates()
  const env: Record<string, string> = {
    SECRET_KEYS: JSON.stringify({ current: 'k1', keys: { k1: KEY }, index: KEY }),
    SUBSCRIBE_TEMPLATES: JSON.stringify(templates),
    COMMUNITY_AREA: AREA,
  }
  const simulator = await startSimulator({ port: 0, dataDir: path.join(dir, 'data'), distDir: path.join(dir, 'dist') })
  Object.assign(process.env, env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${simulator.url}/tcb/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'puziling-local',
    TCB_ENV: 'puziling-local',
    TENCENTCLOUD_SECRETID: 'none',
    TENCENTCLOUD_SECRETKEY: 'none',
    TENCENTCLOUD_SESSIONTOKEN: 'none',
  })
  await simulator.world.templates.replace(weChatTemplates())
  let requests = 0
  const { around } = simulator.world.faults
  simulator.world.faults.around = (kind, api, work) => {
    if (kind === 'db') requests += 1
    return around(kind, api, work)
  }
  const { appActions, adminActions, collections, domainTimers, effectKinds } = await import('../..')
  const { identifyPerson } = await import('../../people')
  const counted = async (work: () => Promise<{ answer: Answer }>): Promise<Called> => {
    const before = requests
    const { answer } = await work()
    return { ...answer, requests: requests - before }
  }
  for (const { definition } of collections) {
    await simulator.world.database.createCollection(definition.name)
    for (const index of definition.indexes) await simulator.world.database.createIndex(definition.name, index as never)
  }
  const withEffects = collections.filter(({ definition }) => definition.indexes.some(({ name }) => name === 'effects'))
  return {
    simulator,
    accept: async (openid, key) => {
      await simulator.world.subscriptions.answer(openid, templates[key as 'notice'].id, 'accept')
    },
    app: (openid, action, input = {}) =>
      counted(() => dispatch(appActions, action, input, { openid, person: identifyPerson })),
    admin: (actor, action, input = {}) =>
      counted(() => dispatch(adminActions, action, input, { openid: '', staff: async () => actor })),
    effects: () => sweep(withEffects as never, effectKinds, 60_000),
    timer: (name) => domainTimers[name](30_000),
    sent: (touser) => simulator.world.subscriptions.messages({ touser, limit: 10_000 }),
    requests: () => requests,
    async close() {
      await simulator.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
