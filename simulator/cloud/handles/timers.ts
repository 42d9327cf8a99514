import { Hono } from 'hono'
import type { World } from '../../world'
import { errorBody } from '../cloud-error'
import { FunctionFailure } from '../functions/functions'
import { waitsForCalled } from '../functions/wait-header'
import { refuse } from './json'

/** `/sim/timers`: the triggers and when they are due; `POST /sim/timers/<name>` runs one now. */
export function timerHandles(world: World): Hono {
  return new Hono()
    .get('/timers', (c) => c.json({ timers: world.timers.list() }))
    .post('/timers/:name', async (c) => {
      try {
        const { result, usage, whole } = await world.timers.run(c.req.param('name'))
        if (waitsForCalled(c.req.raw.headers)) await whole()
        return c.json({ result }, 200, { 'x-sim-usage': JSON.stringify(usage) })
      } catch (error) {
        if (error instanceof FunctionFailure) return c.json({ error: errorBody(error) })
        return refuse(c, error, 404)
      }
    })
}
