import { startTown, type Town } from '../../messaging/testing/town'
import { services, skills } from '../menu/menu'

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.close())

const register = (more: object = {}) =>
  town.app('o-resident', 'volunteering.register', {
    requestId: 'register-0000000001',
    skills: ['cooking', 'company'],
    reach: 1500,
    ...more,
  })

describe('becoming a volunteer', () => {
  it('needs no more than skills and how far one goes; twice is once', async () => {
    expect((await town.app('o-resident', 'volunteering.open')).error.code).toBe('FORBIDDEN')
    await register()
    const { data } = await register()
    expect(data.volunteer).toMatchObject({ skills: ['cooking', 'company'], reach: 1500, hours: 0, orders: 0 })
    expect((await town.app('o-resident', 'volunteering.open')).data.rows).toEqual([])
    expect((await town.app('o-resident', 'people.me')).data.roles).toContain('volunteer')
  })

  it('refuses skills that nobody knows, none at all, and a reach to the moon', async () => {
    for (const more of [{ skills: ['flying'] }, { skills: [] }, { reach: 400_000_000 }])
      expect((await register({ ...more, requestId: 'register-0000000002' })).error.code).toBe('BAD_INPUT')
  })
})

describe('the menu', () => {
  it('asks for skills that a volunteer can have, and each skill is wanted by some service', () => {
    const known = skills.map(({ id }) => id)
    const wanted = new Set(services.flatMap((service) => service.skills))
    for (const skill of wanted) expect(known).toContain(skill)
    for (const skill of known) expect([...wanted]).toContain(skill)
  })

  it('names each service once, in words', () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
    for (const { description, minutes, hours } of services) {
      expect(description.length).toBeGreaterThan(15)
      expect(minutes).toBeGreaterThan(0)
      expect(hours[0]).toBeLessThan(hours[1])
    }
  })
})
