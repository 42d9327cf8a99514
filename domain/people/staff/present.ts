import { type Actor, historyOf, isStaffOf } from '../../kernel'
import { type Community, gridNameOf } from '../../places'
import { codeOf, isAwaited } from '../acting'
import { type TieOf, tieStanding } from '../acting-rows'
import { maskedAddress } from '../address-text'
import { isTrusted } from '../owned-part'
import { hasWeChat, type Person } from '../person'
import { CERTAINTY_WORDS, REGISTRARS } from '../rules'
import type { PersonForStaff, PersonRow, StaffPersonCommand, StaffTie } from '../views'

export const personRow = (person: Person): PersonRow => ({
  personId: person._id,
  name: person.name,
  idMasked: person.idMasked,
  phoneMasked: person.phoneMasked,
  addressText: maskedAddress(person.address),
  certainty: CERTAINTY_WORDS[person.certainty.level],
  level: person.certainty.level,
  weChat: hasWeChat(person),
  standing: standingOf(person),
})

/** What is said of a record that is not simply there. */
function standingOf({ left, disputed, toldIndex, mergedInto }: Person): string | null {
  if (mergedInto) return '已并入另一份登记'
  if (left?.kind === 'died') return '已登记去世'
  if (left?.kind === 'movedOut') return '已登记迁出'
  if (disputed) return '身份证号已归还本人，等他来核对'
  return toldIndex ? '家长填的孩子，还没有核对' : null
}

const tieRow = ({ carer, tie }: TieOf, now: number): StaffTie => ({
  carerId: carer._id,
  carerName: carer.name,
  carerCertainty: CERTAINTY_WORDS[carer.certainty.level],
  personId: tie.personId,
  personName: tie.name,
  ...tieStanding(tie),
  code: isAwaited(tie, now) ? codeOf(tie.asked) : null,
})

export const tieRows = (ties: TieOf[], now: number): StaffTie[] => ties.map((tie) => tieRow(tie, now))

/** Whoever is shown other people's data is changed by the administrator alone. */
export const mayChange = (actor: Actor, person: Person): boolean =>
  isStaffOf(actor, isTrusted(person) ? ['admin'] : REGISTRARS, person.community)

function availableTo(actor: Actor, person: Person): StaffPersonCommand[] {
  if (!mayChange(actor, person) || person.mergedInto) return []
  if (person.left?.kind === 'died') return ['correct']
  return [
    'correct',
    ...(person.certainty.level === 'seen' || person.certainty.level === 'checked' ? [] : (['vouch'] as const)),
    ...(hasWeChat(person) ? (['rebind', 'unlink'] as const) : (['link'] as const)),
    'merge',
    ...(person.left ? [] : (['transferOut'] as const)),
    'noteDeath',
  ]
}

export function personForStaff(
  person: Person,
  { actor, community, ties, now }: { actor: Actor; community: Community | null; ties: TieOf[]; now: number },
): PersonForStaff {
  const { certainty } = person
  return {
    ...personRow(person),
    version: person.version,
    birthDay: person.birthDay,
    communityName: community?.name ?? '',
    gridName: gridNameOf(person.area, community),
    roles: person.roles.map(({ role }) => role),
    raised: { at: certainty.at, by: `${certainty.by.title} ${certainty.by.name}`.trim() },
    actedForBy: tieRows(ties, now),
    actsFor: tieRows(
      person.dependents.map((tie) => ({ carer: person, tie })),
      now,
    ).map((tie) => ({ ...tie, code: null })),
    history: historyOf(person.log, { words: LOG_WORDS }),
    available: availableTo(actor, person),
  }
}

const LOG_WORDS: Record<string, string> = {
  register: '登记',
  registerDependent: '由家人登记',
  saveProfile: '本人修改',
  birthday: '生日更新',
  actFor: '请求代办',
  'agreed:wechat': '同意代办（微信）',
  'agreed:code': '同意代办（核对码）',
  'agreed:paper': '同意代办（纸质签字）',
  refused: '不同意代办',
  ended: '结束代办',
  stoppedActing: '不再代办',
  correct: '更正',
  vouch: '看过身份证原件',
  link: '连接微信',
  unlink: '解除微信',
  rebind: '换绑微信',
  merge: '并入',
  merged: '合并',
  transferOut: '迁出',
  noteDeath: '登记去世',
  giveBack: '号码归还本人',
  endTie: '结束代办（窗口）',
}
