export const WORDS = ['', '很不满意', '不满意', '一般', '满意', '很满意']

const GOOD = ['办得快', '说得清楚', '少跑了路', '态度好']
const BAD = ['等得久', '说不清楚', '跑了几趟', '态度不好']

/** What could have been the reason, for the score that was given. */
export function tagsFor(score: number): string[] {
  if (score === 0) return []
  return score >= 4 ? GOOD : BAD
}
