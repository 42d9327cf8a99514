import { Hono } from 'hono'
import type { World } from '../../world'
import { CloudError } from '../cloud-error'
import type { Person } from '../wechat/people'
import { readJson, refuse } from './json'

/** The invented people of the demonstration, and the one-time codes of their `getPhoneNumber` button. */
export function peopleHandles({ people, phoneNumbers }: World): Hono {
  return new Hono()
    .get('/people', (c) => c.json({ people: people.list() }))
    .post('/people', async (c) => {
      const list = await readJson<Person[]>(c)
      if (!Array.isArray(list) || !list.every(isPerson)) {
        return refuse(c, new CloudError('INVALID_PARAM', 'an array of people with role, name, and openid or account'))
      }
      await people.replace(list)
      return c.json({ people: list.length })
    })
    .post('/phone-code', async (c) => {
      const { openid } = await readJson<{ openid?: string }>(c)
      if (!openid) return refuse(c, new CloudError('INVALID_PARAM', 'openid is missing'))
      return c.json({ code: await phoneNumbers.issue(openid) })
    })
}

function isPerson(person: Person): boolean {
  return Boolean(
    person && typeof person.name === 'string' && typeof person.role === 'string' && (person.openid || person.account),
  )
}
