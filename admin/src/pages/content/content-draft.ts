import { checkForm } from '../../../../domain/kernel/form/rules'
import {
  AUDIENCE_ROLES,
  type ContentKind,
  isBlankText,
  kindNamed,
  NO_TEXT,
  USUAL_KIND,
} from '../../../../domain/publishing/rules'
import type { Answers, StaffContent } from '../../../../domain/publishing/views'
import type { InputOf } from '../../api/actions'
import { amongThese } from '../../widgets/select-value'
import { addDays, dayOf } from '../../words/dates'

export type Audience = InputOf<'publishing.reach'>['audience']

/** The roles that a content can be meant for. */
export const ROLES = AUDIENCE_ROLES.map(({ value }) => value)

/** What the editor holds. */
export interface ContentDraft {
  /** which kind of content */
  kind: string
  title: string
  html: string
  /** to the form of its kind */
  answers: Answers
  category: string
  /** 'YYYY-MM-DD' */
  validUntil: string
  everyone: boolean
  grids: string[]
  roles: typeof ROLES
  tags: string[]
}

export const TITLE_MOST = 40
/** WeChat shows so many characters of a title in a subscription message. */
export const TITLE_IN_MESSAGE = 20
export function emptyContent(now: number, kind: ContentKind = USUAL_KIND): ContentDraft {
  const [category, ...more] = kind.categories
  return {
    kind: kind.name,
    title: '',
    html: '',
    answers: {},
    category: more.length === 0 ? category : '',
    validUntil: addDays(dayOf(now), kind.hangs),
    everyone: true,
    grids: [],
    roles: [],
    tags: [],
  }
}

export function draftOf(content: StaffContent): ContentDraft {
  const { kind, title, html, answers, category, validUntil, audience } = content
  const some = audience.kind === 'some' ? audience : null
  return {
    kind,
    title,
    html,
    answers,
    category,
    validUntil,
    everyone: audience.kind === 'everyone',
    grids: some?.grids ?? [],
    roles: amongThese(ROLES, some?.roles),
    tags: some?.tags ?? [],
  }
}

/** Null while nobody is chosen. */
export function audienceOf(draft: Pick<ContentDraft, 'everyone' | 'grids' | 'roles' | 'tags'>): Audience | null {
  if (draft.everyone) return { kind: 'everyone' }
  const { grids, roles, tags } = draft
  if (grids.length + roles.length + tags.length === 0) return null
  return {
    kind: 'some',
    ...(grids.length > 0 && { grids }),
    ...(roles.length > 0 && { roles }),
    ...(tags.length > 0 && { tags }),
  }
}

/** What is missing before it can be kept by the server, per field (an answer's is `answers.<key>`); empty when nothing is. */
export function missingIn(draft: ContentDraft, now: number): Partial<Record<string, string>> {
  const { form, textOptional } = kindNamed(draft.kind)
  const missing: Partial<Record<string, string>> = {}
  if (!draft.title.trim()) missing.title = '请写标题。'
  else if ([...draft.title].length > TITLE_MOST) missing.title = `标题最多${TITLE_MOST}字。`
  if (!textOptional && isBlankText(draft.html)) missing.html = NO_TEXT
  if (!draft.category) missing.category = '请选分类。'
  if (!draft.validUntil) missing.validUntil = '请选有效期。'
  else if (draft.validUntil < dayOf(now)) missing.validUntil = '有效期不能早于今天。'
  if (!audienceOf(draft)) missing.audience = '请选给谁看。'
  for (const [key, sentence] of Object.entries(checkForm(form, draft.answers, dayOf(now))))
    missing[`answers.${key}`] = sentence
  return missing
}

export function sameDraft(a: ContentDraft, b: ContentDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What 'publishing.save' wants of the draft; call only when nothing is missing. */
export function savedShape(draft: ContentDraft) {
  const { kind, title, html, answers, category, validUntil } = draft
  return { kind, title: title.trim(), html, answers, category, validUntil, audience: audienceOf(draft)! }
}
