import { z } from 'zod'
import { badInput, dayOf, TypedAnswer } from '../../kernel'
import { checkForm, shownAnswer, visibleAnswers } from '../../kernel/form/rules'
import { cleanText } from '../../kernel/text/rules'
import { kindNamed } from '../kinds.rules'
import type { ContentKind } from '../rules'
import type { Answers, Fact } from '../views'
import type { Content } from './document'

/** As typed; the kind's form says what is right. */
export const AnswersInput = z.record(z.string().max(40), TypedAnswer(5000, 'others'))

/**
 * The answers as they are kept: cleaned, and without those to questions that are hidden.
 * @throws BAD_INPUT at `answers.<key>`, in the words of the form
 */
export function checkedAnswers({ form }: ContentKind, typed: Answers, now: number): Answers {
  const problems = Object.entries(checkForm(form, typed, dayOf(now)))
  if (problems.length > 0)
    throw badInput(Object.fromEntries(problems.map(([key, sentence]) => [`answers.${key}`, sentence])))
  const kept = Object.entries(visibleAnswers(form, typed)).filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(kept.map(([key, value]) => [key, typeof value === 'string' ? cleanText(value) : value]))
}

/** What its page says line by line: the answers that were given, in the order of the form. */
export const factsOf = ({ kind, answers }: Pick<Content, 'kind' | 'answers'>): Fact[] =>
  kindNamed(kind)
    .form.filter(({ key }) => answers[key] !== undefined)
    .map((field) => ({ label: field.label, text: shownAnswer(field, answers[field.key]) }))
