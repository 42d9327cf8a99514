import { createMiddleware } from 'hono/factory'

/**
 * The handles need no password because only this machine reaches them, but a web page opened in this machine's browser
 * could reach them too. Such a request names its origin; it must be ours.
 */
export const sameOriginOnly = createMiddleware(async (c, next) => {
  const origin = c.req.header('origin')
  if (origin && origin !== new URL(c.req.url).origin) return c.text('403 cross-origin\n', 403)
  await next()
})
