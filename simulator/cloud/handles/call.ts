import { Hono } from 'hono'
import { callAs } from '../../call-as'
import type { World } from '../../world'
import { CloudError, errorBody } from '../cloud-error'
import { FunctionFailure } from '../functions/functions'
import { waitsForCalled } from '../functions/wait-header'
import { readJson, refuse } from './json'

/** `POST /sim/call/<function>`: what `wx.cloud.callFunction` does for the person named in `X-Sim-Openid`. */
export function callHandles(world: World): Hono {
  return new Hono().post('/call/:function', async (c) => {
    const openid = c.req.header('x-sim-openid')
    if (!openid) return refuse(c, new CloudError('INVALID_PARAM', 'header X-Sim-Openid is missing'))
    try {
      const event = await readJson(c)
      const { result, usage, whole } = await callAs(world, c.req.param('function'), event, openid)
      if (waitsForCalled(c.req.raw.headers)) await whole()
      return c.json({ result }, 200, { 'x-sim-usage': JSON.stringify(usage) })
    } catch (error) {
      const body = errorBody(error)
      // What a function did wrong is an answer of the platform; what never reached one is a wrong request.
      if (error instanceof FunctionFailure) {
        if (waitsForCalled(c.req.raw.headers)) await error.whole()
        return c.json({ error: body }, 200, { 'x-sim-usage': JSON.stringify(error.usage) })
      }
      return refuse(c, error, body.code === 'FUNCTION_NOT_FOUND' ? 404 : 400)
    }
  })
}
