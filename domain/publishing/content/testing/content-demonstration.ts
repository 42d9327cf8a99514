import { type DemonstrationPart, demonstrated } from '../../../../scripts/seed/demonstration-part'
import { withoutEffects } from '../../../../scripts/seed/without-effects'
import { addDays, applied, type Day, dayOf, present } from '../../../kernel'
import { staffActor } from '../../../staff'
import type { Answers, Audience } from '../../views'
import { newContent } from '../changes/new-content'
import { published } from '../changes/published'
import type { ContentKind } from '../content-kind.rules'
import { type Content, contents } from '../document'

const DAY = 24 * 3600_000

interface Shown {
  title: string
  text: string
  /** since when it hangs */
  daysAgo: number
  /** absent: the first of the kind */
  category?: string
  /** absent: everyone */
  audience?: Audience
  /** @param hungOn the day on which it was published */
  answers?: (hungOn: Day) => Answers
}

/** What hangs of one kind when the demonstration begins; everybody was told already. */
export const contentDemonstration = (kind: ContentKind, shown: Shown[]): DemonstrationPart =>
  demonstrated(contents, ({ community, staff, at }) => {
    const secretary = staffActor(present(staff.find(({ _id }) => _id === 'secretary')))
    return shown.map(({ title, text, daysAgo, category, audience, answers: answersOn }, index): Content => {
      const then = at - daysAgo * DAY
      const answers = answersOn?.(dayOf(then)) ?? {}
      const written = {
        title,
        category: category ?? kind.categories[0],
        audience: audience ?? { kind: 'everyone' as const },
        html: `<p>${text}</p>`,
        answers,
        summary: kind.summary?.(answers) ?? [...text].slice(0, 60).join(''),
        pictures: [],
        validUntil: addDays(dayOf(at), kind.hangs - 10),
      }
      const draft = newContent(`${kind.name}-demo-${index + 1}`, community._id, kind.name, written, secretary, then)
      const out = withoutEffects(applied(draft, published(draft, { by: secretary, at: then }), then))
      // nobody was sent a message for these: they were present before the demonstration began
      return { ...out, status: 'published', deliverAt: null, delivery: null }
    })
  })
