import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** Writes down each tick of its triggers. */
export async function main(event: { TriggerName: string; Time: string }) {
  const data = { name: event.TriggerName, due: event.Time, saw: Date.now(), source: cloud.getWXContext().SOURCE }
  await cloud.database().collection('ticks').add({ data })
  return data
}
