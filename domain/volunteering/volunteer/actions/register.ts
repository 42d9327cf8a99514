import { z } from 'zod'
import { ActionError, action, ageOn, dayOf, everyone, Input, present, RequestId, Text } from '../../../kernel'
import { personOf } from '../../../people'
import { isSkill } from '../../menu/menu'
import type { Registered } from '../../views'
import { volunteerAs, volunteerGrant, whyTooYoung } from '../registration'
import { saveVolunteer, volunteerCard, volunteerPart } from '../volunteer'

const Skill = z.string().refine(isSkill, '没有这项技能，请重新选择')

/**
 * Becoming a volunteer, and changing skills or reach later. Staff confirm what is said before it opens anybody's door.
 * Sending twice registers once.
 */
export const register = action({
  who: 'person',
  input: Input({
    requestId: RequestId,
    skills: z.array(Skill).min(1, '请至少选一项技能').max(18),
    reach: z.int().min(200, '范围最小200米').max(20_000, '范围最大20公里'),
    intro: Text(100, '自我介绍', 'others').optional(),
  }),
  allow: everyone,
  handle: async ({ input, actor, now }): Promise<Registered> => {
    const person = present(personOf(actor))
    const before = volunteerPart(person)
    if (before && person.requestIds.includes(input.requestId)) return { volunteer: volunteerCard(person, before) }
    const tooYoung = whyTooYoung(ageOn(person.birthDay, dayOf(now)))
    if (tooYoung) throw new ActionError('FORBIDDEN', tooYoung)
    const registration = { skills: [...new Set(input.skills)], reach: input.reach, intro: input.intro || null }
    const volunteer = volunteerAs(person, registration, now)
    const about = { grant: volunteerGrant(person), requestId: input.requestId, by: actor }
    const saved = await saveVolunteer(person, volunteer, about, now)
    return { volunteer: volunteerCard(saved, volunteerPart(saved) ?? volunteer) }
  },
})
