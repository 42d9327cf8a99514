import { Hono } from 'hono'
import type { World } from '../../world'
import { parseDuration, parseInstant } from '../clock'
import { CloudError } from '../cloud-error'
import { readJson, refuse } from './json'

/** `/sim/clock`: what time it is in this world, and moving it. Timers due on the way run in order. */
export function clockHandles(world: World): Hono {
  const { clock } = world
  const time = () => ({ now: clock.now(), iso: new Date(clock.now()).toISOString(), offset: clock.now() - Date.now() })

  return new Hono()
    .get('/clock', (c) => c.json(time()))
    .post('/clock', async (c) => {
      const wish = await readJson(c)
      if (wish.real === true) return c.json({ timers: await world.timers.moveTo(Date.now()), ...time() })
      const advance = parseDuration(wish.advance)
      const target = parseInstant(wish.now) ?? (advance === undefined ? undefined : clock.now() + advance)
      if (target === undefined) {
        const hint = 'send {now: ms | ISO string}, {advance: ms | "2h" | "1d12h"} or {real: true}'
        return refuse(c, new CloudError('INVALID_PARAM', hint))
      }
      const timers = await world.timers.moveTo(target)
      return c.json({ timers, ...time() })
    })
}
