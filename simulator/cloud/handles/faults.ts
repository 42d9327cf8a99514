import { Hono } from 'hono'
import type { World } from '../../world'
import { CloudError } from '../cloud-error'
import { readJson, refuse } from './json'

/** `/sim/faults`: makes the next calls of an api fail or be slow. `{}` or `{clear: true}` makes all well again. */
export function faultHandles({ faults }: World): Hono {
  return new Hono()
    .get('/faults', (c) => c.json({ faults: faults.list() }))
    .post('/faults', async (c) => {
      const wish = await readJson(c)
      try {
        if (wish.clear || Object.keys(wish).length === 0) faults.clear()
        else faults.add(wish)
      } catch (error) {
        return refuse(c, new CloudError('INVALID_PARAM', (error as Error).message))
      }
      return c.json({ faults: faults.list() })
    })
}
