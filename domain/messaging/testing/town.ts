import { demonstrationTemplates } from '../../../scripts/seed/settings'
import { weChatTemplates } from '../../../scripts/seed/wechat-templates'
import type { Faults } from '../../../simulator/cloud/faults'
import type { SentMessage } from '../../../simulator/cloud/wechat/subscription'
import { type DomainWorld, startDomainWorld, type Told } from '../../../tests/harness/domain-world'
import { settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import type { TemplateKey } from '../../../typings/actions'
import { domainTimers } from '../..'
import { present } from '../../kernel'
import type { Community } from '../../places'

export interface Town extends DomainWorld {
  home: Community
  other: Community
  /** sessions by account */
  tokens: Record<'clerk' | 'other-clerk' | 'secretary' | 'coordinator' | 'town', string>
  /** The person presses "accept" in WeChat's dialog, and the mini-program tells us. */
  accept(openid: string, key: TemplateKey): Promise<void>
  /** Runs a timer of the domain. */
  timer(name: string): Promise<Record<string, number>>
  /** What WeChat took, for this person or for all. */
  sent(openid?: string): SentMessage[]
  /** The next calls of `subscribeMessage.send` fail with `code`. */
  weChatFails(code: number, times?: number): void
  /**
   * WeChat takes so many messages, and is silent to whoever sends more until it is let go: what must happen in the middle
   * of a delivery happens there, however slow the machine is.
   */
  holdSending(after: number): { held: Promise<void>; letGo(): void }
  /** The next writes of the database fail; `after`: they happen, but the answer is lost. */
  writesFail(times: number, options?: { after?: number; phase?: 'before' | 'after' }): void
}

export const templateId = (key: TemplateKey): string => demonstrationTemplates()[key].id

/** The neighbourhood of the shared harness, with subscription templates and a ledger. */
export async function startTown(): Promise<Town> {
  const world = await startDomainWorld()
  process.env.SUBSCRIBE_TEMPLATES = JSON.stringify(demonstrationTemplates())
  const { templates, subscriptions, faults } = world.simulator.world
  await templates.replace(weChatTemplates())
  const { home, other } = await settleNeighbourhood()
  const accounts = ['clerk', 'other-clerk', 'secretary', 'coordinator', 'town'] as const
  const tokens = {} as Town['tokens']
  for (const account of accounts) tokens[account] = await world.login(account)
  let accepts = 0
  return {
    ...world,
    home,
    other,
    tokens,
    async accept(openid, key) {
      await subscriptions.answer(openid, templateId(key), 'accept')
      const requestId = `accept-${String(++accepts).padStart(16, '0')}`
      await world.app(openid, 'messaging.recordAccept', { results: { [templateId(key)]: 'accept' }, requestId })
    },
    timer: (name) => present(domainTimers[name], `the timer ${name}`)(30_000),
    sent: (touser) => subscriptions.messages({ touser, limit: 10_000 }),
    weChatFails: (code, times = 1) => faults.add({ openapi: { api: 'subscribeMessage.send', code, times } }),
    holdSending: (after) => holdSending(faults, after),
    writesFail: (times, options = {}) => faults.add({ db: { api: 'modifyDocument', times, ...options } }),
  }
}

function holdSending(faults: Faults, after: number) {
  let taken = 0
  let reached = () => {}
  let open = () => {}
  const held = new Promise<void>((resolve) => {
    reached = resolve
  })
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const { around } = faults
  faults.around = async (kind, api, work) => {
    if (kind === 'openapi' && api === 'subscribeMessage.send' && ++taken > after) {
      reached()
      await opened
    }
    return around(kind, api, work)
  }
  return {
    held,
    letGo() {
      faults.around = around
      open()
    },
  }
}

export type { Told }
