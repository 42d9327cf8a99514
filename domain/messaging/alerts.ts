import { collection, inc, index, now, type Stored, settings } from '../kernel'

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
  indexes: [index('latest', '-updatedAt', '-_id'), index('retention', 'updatedAt')],
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

/** Of this instance: another one learns it from WeChat's next answer, which costs less than reading it every minute. */
const stops = new Map<string, number>()

/** Is this template out of use, as far as this instance knows? */
export const isStopped = (templateId: string): boolean => (stops.get(templateId) ?? 0) > now()
