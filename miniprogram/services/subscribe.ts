import type { TemplateKey } from './actions'
import { call } from './call'
import { type Catalog, catalog, keptCatalog } from './catalog-cache'
import { newRequestId } from './request-id'

type Answer = 'accept' | 'acceptWithAudio' | 'reject' | 'ban' | 'filter'
const ANSWERS: Answer[] = ['accept', 'acceptWithAudio', 'reject', 'ban', 'filter']

let known: Catalog | null = null

/**
 * WeChat wants the dialog inside the tap: the templates must be at hand before it. Call it when the page opens. Never
 * rejects: whoever taps asks for them again.
 */
async function prepareSubscribe(): Promise<void> {
  known = await catalog().catch(() => known)
}

/** What a page is made of that asks for permission while it sends something. */
export const ASKS_TO_SUBSCRIBE = {
  onReady() {
    prepareSubscribe()
  },
}

/** What a page is made of that offers to tell of what comes: `remind` is its button, `reminder` what came of it. */
export const reminded = (keys: TemplateKey[], accepted: string) => ({
  ...ASKS_TO_SUBSCRIBE,
  async remind(this: { setData(change: { reminder: string }): void }) {
    const answer = await askToSubscribe(keys)
    this.setData({ reminder: answer.accepted ? accepted : answer.sentence })
  },
})

export const REMINDED_OF_NOTICES = reminded(['notice'], '好的，以后有通知会发微信消息告诉您。')

/**
 * Asks for permission to send messages; call it straight inside a tap.
 * Never rejects: a refusal or a failure must not stop what the person came for. The sentence says what happens instead.
 */
export async function askToSubscribe(keys: TemplateKey[]): Promise<{ accepted: boolean; sentence: string }> {
  known ??= keptCatalog()
  // tapped before the first answer came: WeChat may still take a question that comes a moment after the tap
  if (!known) await prepareSubscribe()
  const tmplIds = templateIds(known, keys)
  if (tmplIds.length === 0) return { accepted: false, sentence: INBOX_ONLY }
  const results = await ask(tmplIds)
  if (Object.keys(results).length > 0) {
    call('messaging.recordAccept', { results, requestId: newRequestId() }).catch(() => {
      // The ledger only misses one permission: the next question counts again, and the inbox has every message.
    })
  }
  const accepted = Object.values(results).some((answer) => answer.startsWith('accept'))
  return { accepted, sentence: accepted ? willTell(known, tmplIds) : INBOX_ONLY }
}

/** One accept of a one-time template is one message. */
const willTell = (from: Pick<Catalog, 'templates'> | null, tmplIds: string[]): string =>
  from?.templates.some(({ id, kind }) => kind === 'once' && tmplIds.includes(id))
    ? '下次有进展会发微信消息告诉您。'
    : '有进展会发微信消息告诉您。'

const INBOX_ONLY = '没有开微信提醒也不要紧：进展都在“消息”里，打开小程序就看得到。'

/** At most 3 ids; once and long-term templates may not be mixed in one question. */
export function templateIds(from: Pick<Catalog, 'templates'> | null, keys: TemplateKey[]): string[] {
  const wanted = (from?.templates ?? []).filter(({ key }) => keys.some((one) => one === key))
  const [first] = wanted
  return wanted
    .filter(({ kind }) => kind === first?.kind)
    .slice(0, 3)
    .map(({ id }) => id)
}

async function ask(tmplIds: string[]): Promise<Record<string, Answer>> {
  try {
    const answer = await wx.requestSubscribeMessage({ tmplIds })
    return Object.fromEntries(
      tmplIds.flatMap((id) => ANSWERS.filter((known) => known === answer[id]).map((known) => [id, known])),
    )
  } catch {
    return {}
  }
}
