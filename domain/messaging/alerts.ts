import { collection, gt, inc, now, type Stored, settings } from '../kernel'

/** Something that only staff can mend: a template that WeChat does not know, a field that WeChat refuses. */
export interface SendAlert extends Stored {
  templateId: string
  template: string
  code: number
  message: string
  count: number
  /** nothing is sent by this template before; null: sending goes on */
  stoppedUntil: number | null
}

export const sendAlerts = collection<SendAlert>({
  name: 'sendAlerts',
  indexes: [
    { name: 'stopped', keys: [['stoppedUntil', 1]] },
    { name: 'retention', keys: [['updatedAt', 1]] },
  ],
  retention: { days: 90, since: 'updatedAt', why: '消息故障处理完即可清除' },
})

/** A stopped template is tried again the next day, in case it was mended in WeChat's console. */
const STOP = 24 * 3600_000

export async function raiseAlert(
  template: string,
  templateId: string,
  code: number,
  message: string,
  stopping: boolean,
) {
  console.error(`subscription template ${template} (${templateId}): ${code} ${message}`)
  const at = now()
  const _id = `${templateId}:${code}`
  const fields = { message, stoppedUntil: stopping ? at + STOP : null, updatedAt: at }
  if (stopping) stops.set(templateId, at + STOP)
  if (await sendAlerts.updateWhere({ _id }, { ...fields, count: inc(1) })) return
  const alert = { _id, version: 1, area: settings.community, createdAt: at, templateId, template, code, count: 1 }
  await sendAlerts.insert({ ...alert, ...fields })
}

const stops = new Map<string, number>()
let readAt = 0
const REREAD = 60_000

/** Is this template out of use? Asks the database once a minute. */
export async function isStopped(templateId: string): Promise<boolean> {
  const at = now()
  if (at - readAt >= REREAD || at < readAt) {
    const rows = await sendAlerts.find({ stoppedUntil: gt(at) }, { limit: 50 })
    stops.clear()
    for (const row of rows) stops.set(row.templateId, row.stoppedUntil ?? 0)
    readAt = at
  }
  return (stops.get(templateId) ?? 0) > at
}
