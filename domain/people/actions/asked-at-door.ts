import { z } from 'zod'
import {
  ActionError,
  action,
  badInput,
  dayOf,
  holds,
  Input,
  isOneWith,
  isSameName,
  joined,
  present,
} from '../../kernel'
import { COMMUNITY, type Community } from '../../places'
import { codeOf, isAwaited } from '../acting'
import { asksAbout, type TieOf } from '../acting-rows'
import { callerKey, isCounted } from '../id-number-attempts'
import { identityOf } from '../new-person'
import { people } from '../person'
import { recordReveal } from '../reveals'
import { checkIdentity, VISITORS } from '../rules'
import type { AskedAtDoor } from '../views'

const MOST_A_DAY = 40

/**
 * A grid worker at the door, with the ID card in hand: who asks to act for this person, with the six digits to read out to
 * them. Only of those who live in the worker's grid.
 */
export const askedAtDoor = action({
  who: 'person',
  input: Input({ name: z.string().max(300), idNumber: z.string().max(60) }),
  joins: [COMMUNITY],
  allow: (actor) => isOneWith(actor, VISITORS),
  async handle({ input, actor, now }): Promise<AskedAtDoor> {
    const problems = checkIdentity(input, dayOf(now))
    if (Object.keys(problems).length > 0) throw badInput(problems)
    if (!(await isCounted(`askedAtDoor:${callerKey(actor.openid)}`, MOST_A_DAY, now)))
      throw new ActionError('TOO_MANY', '今天查的次数太多了，请明天再查，或者请社区窗口帮忙。')
    const { idIndex } = identityOf(input.idNumber)
    const [asks, [person]] = await Promise.all([asksAbout(idIndex, now), people.find({ idIndex }, { limit: 1 })])
    const community = joined(actor, COMMUNITY, now)
    const lives = (ask: TieOf) => holds(actor, VISITORS, person?.area ?? gridOf(ask, community))
    const name = person?.name ?? input.name
    const shown = asks.filter((ask) => isSameName(name, input.name) && isSameName(ask.tie.name, name) && lives(ask))
    const [first] = shown
    if (first) {
      const looked = {
        caseId: null,
        area: actor.area,
        field: '谁想替您代办（核对码）',
        reason: '上门核对身份证原件',
        by: actor,
      }
      await recordReveal(
        { ...looked, personId: person?._id ?? first.tie.personId },
        now,
        `door ${idIndex} ${dayOf(now)}`,
      )
    }
    return {
      rows: shown.flatMap(({ carer, tie }) =>
        isAwaited(tie, now)
          ? [
              {
                askId: tie.personId,
                name: carer.name,
                relation: tie.relation,
                since: tie.asked.at,
                code: codeOf(tie.asked),
              },
            ]
          : [],
      ),
    }
  },
})

/** Where somebody who is not in the register is said to live. */
const gridOf = ({ carer, tie }: TieOf, community: Community | null): string =>
  community?.buildings.find(({ id }) => id === present(tie.asked).home?.buildingId)?.grid ?? carer.area
