import { asWorker } from '../../domain/gridwork'
import { addDays, logged, present, system } from '../../domain/kernel'
import { audienceKeysOf, newPerson, type Person } from '../../domain/people'
import type { Community } from '../../domain/places'
import { inventedIdNumber, inventedName, inventedPhone } from './names'
import { Random } from './random'
import { gridArea } from './settings'

/** birth days count back from a fixed day: the same people every time */
const REGISTERED_ON = '2026-11-01'
const HOUSEHOLDS = 900
const HOUSEHOLD_SIZES = [1, 2, 2, 3, 3, 3, 4, 4, 4, 3]
/** every how many-th adult has opened the mini-program and told us who they are */
const WITH_WECHAT = 3

/** Everybody of the register, always the same: about 2,600 people in 900 households. */
export async function demonstrationPeople(community: Community, at: number): Promise<Person[]> {
  const random = new Random(20261121)
  const people: Person[] = []
  let adults = 0
  let linked = 0
  for (let household = 0; household < HOUSEHOLDS; household++) {
    const building = present(community.buildings[household % community.buildings.length], 'a building')
    const home = { buildingId: building.id, unit: String(random.integer(1, building.units)), room: roomOf(random) }
    const size = random.pick(HOUSEHOLD_SIZES)
    for (let member = 0; member < size; member++) {
      const age = ageOf(random, member)
      const adult = age >= 18
      if (adult) adults += 1
      const wechat = adult && adults % WITH_WECHAT === 0
      if (wechat) linked += 1
      people.push(
        await person(
          random,
          people.length,
          { age, adult, home, openid: wechat ? `resident-${String(linked).padStart(4, '0')}` : '' },
          community,
          at,
        ),
      )
    }
  }
  return people
}

/** One grid worker a grid: worker-01 ... worker-40. Their work phone is public. */
export async function demonstrationWorkers(community: Community, at: number): Promise<Person[]> {
  const random = new Random(40)
  const workers: Person[] = []
  for (let grid = 1; grid <= community.grids.length; grid++) {
    const building = community.buildings.find((known) => known.grid === gridArea(grid))
    const home = { buildingId: building?.id ?? '', unit: '1', room: '101' }
    const openid = `worker-${String(grid).padStart(2, '0')}`
    const worker = await person(
      random,
      5000 + grid,
      { age: random.integer(28, 52), adult: true, home, openid },
      community,
      at,
    )
    workers.push({ ...worker, ...asWorker(worker, { grid: gridArea(grid), phone: inventedPhone(5000 + grid) }) })
  }
  return workers
}

interface Invented {
  age: number
  adult: boolean
  home: { buildingId: string; unit: string; room: string }
  openid: string
}

async function person(
  random: Random,
  index: number,
  { age, adult, home, openid }: Invented,
  community: Community,
  at: number,
): Promise<Person> {
  const birthDay = addDays(REGISTERED_ON, -Math.floor(age * 365.25) - random.integer(1, 350))
  const told = {
    name: inventedName(random),
    idNumber: inventedIdNumber(birthDay, index % 1000),
    phone: adult ? inventedPhone(index) : null,
    home,
  }
  const made = await newPerson(`person-${String(index).padStart(4, '0')}`, openid, told, community, at, [
    logged(system, at, 'register', '演示数据'),
  ])
  const tags = [...made.tags, ...(random.chance(0.04) ? ['special'] : [])]
  const complete = {
    ...made,
    tags,
    consent: openid ? { at, version: '2026-11' } : null,
    certainty: openid ? vouchedFor(made.certainty) : made.certainty,
    elder: Boolean(openid) && age >= 60,
  }
  return { ...complete, audienceKeys: audienceKeysOf(complete) }
}

const vouchedFor = (known: Person['certainty']): Person['certainty'] => ({ ...known, level: 'phone' })

const roomOf = (random: Random) => `${random.integer(1, 7)}0${random.integer(1, 4)}`

/** The first of a household is grown up, the second mostly too; every fourth household is an old couple. */
function ageOf(random: Random, member: number): number {
  if (member < 2) return random.chance(0.27) ? random.integer(61, 93) : random.integer(24, 60)
  return random.chance(0.3) ? random.integer(62, 90) : random.integer(1, 23)
}
