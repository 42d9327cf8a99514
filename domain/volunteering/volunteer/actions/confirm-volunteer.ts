import { z } from 'zod'
import { action, badInput, everyone, Input } from '../../../kernel'
import { charactersOf } from '../../../kernel/text/rules'
import { isProfessional, skills as known, PROOFS } from '../../rules'
import { mayConfirm } from '../policy'
import { confirmedAs } from '../registration'
import { DEED, doneBy, staffInWords, volunteerAt, why, wordsOf } from './staff-deed'

const NOTE_AT_LEAST = 4

const nameOf = (id: string) => known.find((skill) => skill.id === id)?.name ?? id

/**
 * Staff had the volunteer before them, with their ID card: from now on these skills open orders at people's homes. Of a skill
 * that wants a proof the note says which was seen.
 */
export const confirmVolunteer = action({
  who: 'staff',
  input: Input({
    ...DEED,
    ...why('staff'),
    /** ids; absent: all that they said */
    skills: z.array(z.string().max(40)).max(known.length).optional(),
  }),
  load: volunteerAt,
  see: mayConfirm,
  allow: everyone,
  handle: (call) =>
    doneBy(call, call.found, (volunteer) => {
      const { input, actor, now } = call
      const skills = [...new Set(input.skills ?? volunteer.skills)]
      const note = wordsOf(input)
      checkSkills(skills, volunteer.skills, note)
      const seen = { at: now, by: staffInWords(actor), skills, note }
      const names = skills.map(nameOf).join('、')
      return {
        volunteer: confirmedAs(call.found, volunteer, seen),
        command: 'confirmVolunteer',
        note: [names, note].filter(Boolean).join('；'),
        told: {
          title: '志愿者登记：社区已确认',
          text: `社区确认了您的“${names}”，现在可以接上门的单了。门牌和电话在开始前两小时显示，谁看过，居民查得到。`,
        },
      }
    }),
})

function checkSkills(skills: string[], said: string[], note: string | null): void {
  if (skills.length === 0) throw badInput({ skills: '请至少选一项要确认的技能；都不能确认的，先不用操作。' })
  const unsaid = skills.find((skill) => !said.includes(skill))
  if (unsaid !== undefined) throw badInput({ skills: `这位志愿者没有登记“${nameOf(unsaid)}”，请刷新后再选。` })
  const professional = skills.filter(isProfessional)
  if (professional.length > 0 && charactersOf(note ?? '').length < NOTE_AT_LEAST)
    throw badInput({
      note: `“${professional.map(nameOf).join('、')}”要看过证书才能确认，请写明看过什么，比如“${PROOFS[professional[0] ?? ''] ?? '证书'}原件，编号后四位0000”。`,
    })
}
