import { Hono } from 'hono'
import { standIns } from '../../registry'
import type { World } from '../../world'

/** `GET /sim/ready`: answers once everything has started, with what each stand-in has to say. */
export function readyHandle(world: World): Hono {
  return new Hono().get('/ready', (c) =>
    c.json({
      ready: Boolean(world.timers),
      standIns: standIns.map(({ name, replaces, info }) => ({ name, replaces, ...info?.(world) })),
    }),
  )
}
