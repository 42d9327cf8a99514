import type { PrecheckAnswer, PrecheckQuestion, PrecheckVerdict } from './views'

type Question = PrecheckQuestion

const isAnswered = (answer: PrecheckAnswer | undefined): answer is Exclude<PrecheckAnswer, null> =>
  answer !== null && answer !== undefined && answer !== '' && !(typeof answer === 'number' && Number.isNaN(answer))

/** Does the answer speak against applying? */
function fails({ failIf: { op, value } }: Question, answer: Exclude<PrecheckAnswer, null>): boolean {
  switch (op) {
    case 'eq':
      return answer === value
    case 'ne':
      return answer !== value
    case 'in':
      return Array.isArray(value) && value.includes(String(answer))
    case 'lt':
      return Number(answer) < Number(value)
    case 'lte':
      return Number(answer) <= Number(value)
    case 'gt':
      return Number(answer) > Number(value)
    case 'gte':
      return Number(answer) >= Number(value)
  }
}

/** The quick check: advice, never a refusal. Runs on the phone without a network and behind catalog.precheck alike. */
export function judgePrecheck(
  item: { precheck: Question[] },
  answers: readonly (PrecheckAnswer | undefined)[],
): PrecheckVerdict {
  const missing: number[] = []
  const reasons: PrecheckVerdict['reasons'] = []
  item.precheck.forEach((question, index) => {
    const answer = answers[index]
    if (!isAnswered(answer)) missing.push(index)
    else if (fails(question, answer)) reasons.push({ question: question.question, message: question.failMessage })
  })
  if (reasons.length > 0)
    return {
      verdict: 'ask',
      sentence: '有的条件可能对不上，建议先给社区打个电话问一问，再决定办不办。您仍然可以申请。',
      reasons,
      missing,
    }
  if (missing.length > 0)
    return { verdict: 'unknown', sentence: `还有${missing.length}个问题没有回答，答完才好判断。`, reasons, missing }
  return { verdict: 'likely', sentence: '看起来符合条件，可以申请。最后以审核结果为准。', reasons, missing }
}
