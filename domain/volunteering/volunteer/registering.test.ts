import { addPerson } from '../../../tests/harness/neighbourhood'
import guardianItem from '../../catalog/items/57-volunteer-registration.json'
import { startTown, type Town } from '../../messaging/testing/town'
import { services } from '../menu/menu'
import { skills } from '../rules'

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

describe('whoever is not of age', () => {
  const child = async (openid: string, born: string, sequence: number) => {
    await addPerson({ openid, name: '样例小', born, sequence, community: town.home })
    return town.app(openid, 'volunteering.register', {
      requestId: `register-child-${sequence}`,
      skills: ['driving', 'medical'],
      reach: 1500,
    })
  }
  const born = (years: number, days = 0) => {
    const day = new Date(Date.now() + 8 * 3600_000 + days * 24 * 3600_000).toISOString().slice(0, 10)
    return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
  }

  it('is told what the guardian can do', async () => {
    expect((await child('o-toddler', '2024-01-01', 701)).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await child('o-thirteen', born(14, 1), 702)).error.message).toContain('14周岁以下')
    expect((await child('o-fourteen', born(14), 703)).error.message).toContain('监护人同意')
    expect((await child('o-seventeen', born(18, 1), 704)).error.message).toContain(`“${guardianItem.name}”`)
    expect((await child('o-eighteen', born(18), 705)).error).toBeUndefined()
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
