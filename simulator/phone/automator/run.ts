import { parseArgs } from 'node:util'
import { startHeadlessPhone } from './server'

/** `npm run phone -- --as <openid>`: a phone of its own, driven by the official automator at AUTOMATOR_PORT. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      as: { type: 'string' },
      port: { type: 'string', default: process.env.AUTOMATOR_PORT ?? '9420' },
      base: { type: 'string', default: `http://127.0.0.1:${process.env.PORT ?? 7100}` },
      page: { type: 'string' },
      headed: { type: 'boolean', default: false },
    },
  })
  if (!values.as) throw new Error('请说明是谁的手机：npm run phone -- --as <openid>（有哪些人见 /sim/people）')
  const end = new AbortController()
  const phone = await startHeadlessPhone({
    baseUrl: values.base,
    openid: values.as,
    port: Number(values.port),
    headed: values.headed,
    open: values.page,
    onClose: () => end.abort(),
  })
  console.log(`手机已打开：${values.as}，自动化地址 ${phone.automatorUrl}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort())
  phone.page.once('close', () => end.abort())
  await new Promise((resolve) => end.signal.addEventListener('abort', resolve))
  await phone.close()
}

run().catch((error: Error) => {
  const [reason = ''] = error.message.split('\n')
  console.error(reason.includes('ERR_CONNECTION_REFUSED') ? '没有连上模拟器，请先运行 npm start。' : reason)
  process.exit(1)
})
