import { ActionError, type Actor, joined, now, visitedCommunity } from '../kernel'
import { COMMUNITY, type Community, communityAt, communityVisited, gridNameOf } from '../places'
import { askedUntil, tiesNow } from './acting'
import { fullAddress } from './address-text'
import { personOf } from './identify-person'
import type { Dependent, Person } from './person'
import type { Me, WeChatRole } from './views'

const WECHAT_ROLES: WeChatRole[] = ['resident', 'volunteer', 'gridWorker']

/** The community of whoever calls: it came with the identity, or is the one that visitors see (one request a minute). */
export async function communityOfActor(actor: Actor): Promise<Community | null> {
  const own = personOf(actor)?.community
  return joined(actor, COMMUNITY, now()) ?? (own ? communityAt(own) : communityVisited())
}

const dependentRow = ({ personId, name, relation, asked }: Dependent): Me['dependents'][number] => ({
  personId,
  name,
  relation,
  ...(asked ? { waiting: { since: asked.at, until: askedUntil(asked) } } : {}),
})

const certaintyOf = ({ _id, certainty: { level, at, by } }: Person): Me['certainty'] => ({
  level,
  at,
  by: by.id === _id ? '本人' : `${by.title} ${by.name}`.trim(),
})

/** The same where nothing can be done without it. @throws UPSTREAM */
export async function communityNeeded(actor: Actor): Promise<Community> {
  const community = await communityOfActor(actor)
  if (community) return community
  throw new ActionError('UPSTREAM', '社区的资料暂时读不到，请稍后再试。')
}

/** What somebody is told about themself. */
export function meOf(person: Person | null, openid: string, community: Community | null): Me {
  const grid = community?.grids.find(({ area }) => area === person?.area)
  return {
    known: person !== null,
    personId: person?._id ?? null,
    openid,
    name: person?.name ?? null,
    idMasked: person?.idMasked ?? null,
    phoneMasked: person?.phoneMasked ?? null,
    addressText: person ? fullAddress(person.address) : null,
    area: person?.area ?? null,
    gridName: person ? gridNameOf(person.area, community) : null,
    roles: WECHAT_ROLES.filter((role) => person?.roles.some((grant) => grant.role === role)),
    gridWorker: grid?.worker
      ? { name: grid.worker.name, initial: grid.worker.name.slice(0, 1), phone: grid.worker.phone }
      : null,
    community: {
      area: community?._id ?? visitedCommunity(),
      name: community?.name ?? '社区',
      phone: community?.phone ?? '',
    },
    version: person?.version ?? null,
    elder: person?.elder ?? false,
    certainty: person && certaintyOf(person),
    dependents: person ? tiesNow(person, now()).map(dependentRow) : [],
  }
}
