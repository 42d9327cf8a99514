import { addPerson } from '../../../tests/harness/neighbourhood'
import guardianItem from '../../catalog/items/57-volunteer-registration.json'
import { ageOn, system } from '../../kernel'
import { startTown, type Town } from '../../messaging/testing/town'
import { settled } from '../../messaging/testing/townspeople'
import { people } from '../../people/person'
import { services } from '../menu/menu'
import { skills } from '../rules'
import { volunteerGrant, whyTooYoung } from './registration'
import { addHours, saveVolunteer, volunteerPart } from './volunteer'

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

  it('born on the 29th of February is of age on the 1st of March of a common year, not a day earlier', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20)
    expect(whyTooYoung(ageOn('2012-02-29', '2026-02-28'))).toContain('14周岁以下')
    expect(whyTooYoung(ageOn('2012-02-29', '2026-03-01'))).toContain('监护人同意')
  })
})

test('hours that are added while somebody changes their skills are not lost', async () => {
  const person = await settled(town.home, { openid: 'o-both-at-once', volunteer: { skills: ['repair'] } })
  const before = volunteerPart(person)
  if (!before) throw new Error('no volunteer')
  await addHours(person._id, 'order-of-this-instant', 2)
  const about = { grant: volunteerGrant(person), requestId: 'request-new-skills-1', by: system }
  // the person as they were read before the hours came
  await saveVolunteer(person, { ...before, skills: ['repair', 'haircut'] }, about, Date.now())
  const [after] = await people.find({ openid: 'o-both-at-once' }, { limit: 1 })
  expect(after && volunteerPart(after)).toMatchObject({
    skills: ['repair', 'haircut'],
    hours: before.hours + 2,
    orders: before.orders + 1,
    counted: [...before.counted, 'order-of-this-instant'],
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
