import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { errorBody } from './cloud/cloud-error'
import { FunctionFailure } from './cloud/functions/functions'
import { HTTP_ROUTES, httpAccess } from './cloud/functions/http-access'
import { simHandles } from './cloud/handles'
import { consoleRoutes } from './cloud/portal/console'
import { portalPage } from './cloud/portal/portal'
import { storageRoutes } from './cloud/storage/routes'
import { sameOriginOnly } from './same-origin'
import type { World } from './world'

/** Puts every stand-in behind one port. */
export async function listen(world: World): Promise<void> {
  const { host, port } = world.options
  const server = createAdaptorServer({ fetch: createApp(world).fetch }) as Server
  // The SDK keeps its connections open and may use one at the moment an impatient server would close it.
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 70_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  world.port = (server.address() as AddressInfo).port
  world.url = `http://${reachable(host)}:${world.port}`
  world.stopListening = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      // Answers on their way still arrive; streams that never end are cut.
      setTimeout(() => server.closeAllConnections(), 200)
    })
}

function createApp(world: World): Hono {
  const app = new Hono()
  app.onError((error, c) => {
    world.options.log(`[server] ${error.stack ?? error}`)
    return c.json({ error: errorBody(error) }, 500)
  })
  app.notFound((c) => c.text('404 没有这个地址 / not found\n', 404))

  app.get('/', (c) => c.html(portalPage(world)))
  app.route('/admin', consoleRoutes(world.options.distDir))
  app.get('/phone', (c) => c.redirect(`/phone/${new URL(c.req.url).search}`))
  app.all('/phone/*', (c) => world.phone.fetch(c.req.raw))
  app.route('/files', storageRoutes(world.storage))

  app.use('/tcb/*', sameOriginOnly)
  app.use('/sim/*', sameOriginOnly)
  app.post('/tcb/admin', (c) => world.sdk(c.req.raw, undefined))
  app.post('/tcb/w/:worker', (c) => world.sdk(c.req.raw, world.functions.callOn(c.req.param('worker'))))
  app.route('/sim', simHandles(world))

  for (const [prefix, functionName] of Object.entries(HTTP_ROUTES)) {
    app.all(prefix, (c) => access(c, functionName))
    app.all(`${prefix}/*`, (c) => access(c, functionName))
  }

  async function access(c: Context, functionName: string): Promise<Response> {
    const clientIp = getConnInfo(c).remote.address ?? '127.0.0.1'
    try {
      return await httpAccess(c.req.raw, functionName, clientIp, world.functions.invoke)
    } catch (error) {
      const usage = error instanceof FunctionFailure ? { 'x-sim-usage': JSON.stringify(error.usage) } : undefined
      const { code, message } = errorBody(error)
      return c.json({ code, message: message.split('\n')[0] }, code === 'FUNCTION_NOT_FOUND' ? 404 : 500, usage)
    }
  }
  return app
}

/** An address for this machine itself, also when the server listens on every interface. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
