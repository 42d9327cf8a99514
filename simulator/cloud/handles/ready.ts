import { Hono } from 'hono'
import type { World } from '../../world'

/**
 * `GET /sim/ready`: the server is the last to start, so whoever gets an answer finds everything ready;
 * with what each stand-in has to say.
 */
export function readyHandle(world: World): Hono {
  return new Hono().get('/ready', (c) => c.json({ ready: true, standIns: world.report() }))
}
