import { type Area, COMMUNITY_PATTERN, collection, index, now, type Stored, settings } from '../kernel'

/** Somebody who follows the service account by the code of a community, which is their `area`; `_id` is the openid there. */
export const followers = collection<Stored>({
  name: 'followers',
  indexes: [index('retention', 'updatedAt')],
  retention: { days: 3 * 365, since: 'updatedAt', why: '三年没有再扫过码的关注者，按默认社区回复' },
})

/** Remembers whose code was scanned; the last one counts. What is no code of a community changes nothing. */
export async function cameThroughCode(openid: string, code: string): Promise<void> {
  const area = code.replace(/^c=/, '')
  if (!COMMUNITY_PATTERN.test(area) || area.length > 60) return
  const at = now()
  const again = () => followers.updateWhere({ _id: openid }, { area, updatedAt: at })
  if (await again()) return
  if (!(await followers.insert({ _id: openid, version: 1, area, createdAt: at, updatedAt: at }))) await again()
}

export async function followsNoMore(openid: string): Promise<void> {
  await followers.remove(openid)
}

/** One request. Whoever scanned no code is answered for the deployment's community. */
export async function communityFollowed(openid: string): Promise<Area> {
  return (await followers.get(openid))?.area ?? settings.community
}
