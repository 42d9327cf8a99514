import { fullAddress, hasWeChat, type Person } from '../../domain/people'

/** In every household whoever has WeChat and is not old looks after the old ones who have none. */
export function withFamilies(residents: Person[]): Person[] {
  const households = new Map<string, Person[]>()
  for (const person of residents) households.set(homeOf(person), [...(households.get(homeOf(person)) ?? []), person])
  return residents.map((person) => {
    if (!hasWeChat(person) || person.tags.includes('elder')) return person
    const home = households.get(homeOf(person)) ?? []
    const elders = home.filter((one) => one.tags.includes('elder') && !hasWeChat(one)).slice(0, 2)
    const dependents = elders.map(({ _id, name, sex }) => ({
      personId: _id,
      name,
      relation: sex === '女' ? '母亲' : '父亲',
    }))
    return { ...person, dependents }
  })
}

const homeOf = (person: Person) => fullAddress(person.address) ?? person._id
