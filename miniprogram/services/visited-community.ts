import type { Me } from '../../domain/people/views'
import { storedValue } from './stored-value'

/** The community that this phone looks at, and whether it is the owner's own. */
interface Kept {
  area: string
  own: boolean
}

const KEY = 'visitedCommunity'
/** As the server wants it: county / town / community. */
const AREA = /^[A-Z0-9]+(\/[A-Z0-9]+){2}$/
let kept: Kept | null | undefined

const current = (): Kept | null => {
  if (kept === undefined) kept = storedValue<Kept>(KEY, ['area', 'own'])
  return kept
}

function keep(next: Kept | null): void {
  kept = next
  if (next) wx.setStorage({ key: KEY, data: next })
  else wx.removeStorage({ key: KEY })
}

/** Sent with every call; undefined: the one that the deployment shows to strangers. */
export const visitedCommunity = (): string | undefined => current()?.area

/** Chosen by somebody whom we do not know yet, or said by the code that they scanned. @returns takes it back */
export function chooseCommunity(area: string): () => void {
  const before = current()
  if (!AREA.test(area) || before?.own || before?.area === area) return () => undefined
  keep({ area, own: false })
  return () => keep(before)
}

/** Opened by the code of a community: `?community=510821/107/001`, or the same after `c=` in the scene of a round code. */
export function comeThroughCode(query: Record<string, string | undefined> = {}): void {
  const scene = /^c=(.+)$/.exec(decodeURIComponent(query.scene ?? ''))?.[1]
  const area = query.community ? decodeURIComponent(query.community) : scene
  if (area) chooseCommunity(area)
}

/** Whoever is known has a community of their own; a code that led nowhere is forgotten, and said. */
export function communityIs({ known, community }: Pick<Me, 'known' | 'community'>): void {
  const asked = current()
  if (known) {
    if (!asked?.own || asked.area !== community.area) keep({ area: community.area, own: true })
  } else if (asked && asked.area !== community.area) {
    keep(null)
    wx.showToast({ title: `没有找到那个社区，先看${community.name}的`, icon: 'none' })
  }
}
