import { type ServerType, serve } from '@hono/node-server'
import { mountPhone, type PhoneOptions } from '..'

/** One phone on `port` of this machine (0: any free one); `close` ends it. */
export async function servePhone(
  options: PhoneOptions,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const phone = mountPhone(options)
  const [server, taken] = await new Promise<[ServerType, number]>((resolve) => {
    const made = serve({ fetch: phone.fetch, port, hostname: '127.0.0.1' }, (info) => resolve([made, info.port]))
  })
  return {
    url: `http://127.0.0.1:${taken}/phone/`,
    async close() {
      await phone.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
