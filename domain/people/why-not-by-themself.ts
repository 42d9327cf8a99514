import { blindIndex, isSameName, unseal } from '../kernel'
import { cleanPhone, cleanRoom, cleanUnit } from '../kernel/text/rules'
import { identityOf, type Told } from './new-person'
import { isTrusted } from './owned-part'
import { type HomeAddress, type Person, PURPOSE } from './person'
import { isAtLeast } from './rules'

/** What somebody wants kept of themself from now on; what they leave out stays. */
interface Wish {
  name: string
  idNumber?: string
  phone: string | null
  /** WeChat vouches for the number */
  verified?: unknown
  home: Told['home']
}

const AT_THE_WINDOW = '请带身份证到社区窗口，或请网格员核对后更正。'

/**
 * What somebody cannot change by themself, by input key. While all is their own word they correct what they mistyped. Once
 * something of it was shown, a name or an ID number is changed by staff who see the original, a phone number by WeChat's
 * word. Of whoever is shown other people's data, staff change everything.
 */
export function whyNotByThemself(known: Person, wish: Wish): Record<string, string> {
  const trusted = isTrusted(known)
  if (!trusted && !isAtLeast(known.certainty.level, 'phone')) return {}
  const problems: Record<string, string> = {}
  if (!isSameName(known.name, wish.name))
    problems.name = `姓名核对过了，不能自己改。名字写错了或者改了名，${AT_THE_WINDOW}`
  if (wish.idNumber && identityOf(wish.idNumber).idIndex !== known.idIndex)
    problems.idNumber = `身份证号核对过了，不能自己改。号码不对，${AT_THE_WINDOW}`
  const another = wish.phone !== null && phoneIndexOf(wish.phone) !== known.phoneIndex
  if (another && trusted) problems.phone = '您登记为社区工作的人，手机号请找社区管理员改。'
  else if (another && !wish.verified)
    problems.phone = '换手机号请点“用微信里的手机号”，由微信核对；没有绑微信的号，请到社区窗口换。'
  if (trusted && wish.home && !isHome(known.address, wish.home))
    problems.buildingId = '您登记为社区工作的人，住址请找社区管理员改。'
  return problems
}

const phoneIndexOf = (phone: string) => blindIndex(cleanPhone(phone), PURPOSE.phone)

const isHome = (address: HomeAddress | null, { buildingId, unit, room }: NonNullable<Told['home']>): boolean =>
  address !== null &&
  address.buildingId === buildingId &&
  address.unit === cleanUnit(unit) &&
  (address.room ? unseal(address.room, PURPOSE.room) : '') === cleanRoom(room)
