import { account } from '../wechat/account'
import { openid } from '../wechat/person'
import { type SubscribeAnswer, settings } from '../wechat/settings'
import { askSubscription, type Template } from '../wechat/sheets/subscribe-dialog'
import { sim, simPost } from '../wechat/sim'
import { api, Failure, type Family, type Options } from './calling'
import { inTap } from './gesture'
import { refusal, type TemplateKind } from './subscribe-rules'

/** A template as `/sim/templates` lists it. */
type Listed = { templateId: string; kind: 'once' | 'longterm'; title: string; fields: Record<string, string> }
type Known = TemplateKind & Template

export function subscribe(): Family {
  return {
    requestSubscribeMessage: api('requestSubscribeMessage', {}, request),
    requestSubscribeDeviceMessage: api('requestSubscribeDeviceMessage', {}, () => {
      throw new Failure('No template data return, verify the template id exist', { errCode: 20001 })
    }),
  }
}

/** One dialog for what was not answered "always" before. Each answer is told to WeChat's stand-in, which keeps the quota. */
async function request({ tmplIds }: Options) {
  const tap = inTap()
  const templates = await templatesOf().catch(() => {
    throw new Failure('request template list failed because of network', { errCode: 10002 })
  })
  const { subscriptions, kept } = settings().get()
  const refused = refusal(tmplIds, { templates, switchedOn: subscriptions, inTap: tap })
  if (refused) throw new Failure(refused.reason, { errCode: refused.errCode })
  const ids = [...new Set(tmplIds as string[])]
  const open = ids.filter((id) => !kept[id])
  const asked = templates.filter((template) => open.includes(template.id))
  const { answers, keep } = asked.length
    ? await askSubscription(account.name, asked)
    : { answers: {} as Record<string, SubscribeAnswer>, keep: false }
  if (keep) settings().set({ kept: { ...kept, ...answers } })
  const all = Object.fromEntries(ids.map((id) => [id, answers[id] ?? kept[id]]))
  for (const [templateId, result] of Object.entries(all))
    await simPost('/sim/subscribe', { openid: openid(), templateId, result })
  return all
}

let known: Promise<Known[]> | undefined

/** The templates that this mini-program has at WeChat: id, title, type and its Chinese labels. */
function templatesOf(): Promise<Known[]> {
  known ??= sim('/sim/templates').then(async (response) => {
    const { templates } = (await response.json()) as { templates: Listed[] }
    return templates.map(({ templateId, kind, title, fields }) => ({
      id: templateId,
      type: kind,
      title,
      example: Object.entries(fields).map(([key, label]) => ({ label, value: exampleOf(key) })),
    }))
  })
  known.catch(forget)
  return known
}

const forget = () => {
  known = undefined
}

/** What WeChat shows under 示例 for a field, by the type that its key begins with. */
const exampleOf = (key: string): string => examples[key.replace(/\d+$/, '')] ?? '示例内容'

const examples: Record<string, string> = {
  thing: '示例事项',
  phrase: '办理中',
  time: '2026年11月28日 09:00',
  date: '2026年11月28日',
  number: '1',
  amount: '5元',
  name: '样例甲',
  phone_number: '0000-0000000',
  character_string: 'PZL20261128001',
  short_thing: '已受理',
}
