import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const NOT_RIGHT = '这一项填写的内容不对，请核对后再试'

/**
 * Our words for what an input's schema refuses without a sentence of its own, in place of the library's: a field is not
 * there, too long, too large, or something else than was asked for.
 */
export function wordsOfRefusal(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '这一项没有填写' : NOT_RIGHT
    case 'too_big':
      return tooBig(String(issue.maximum), issue.origin)
    case 'too_small':
      return tooSmall(String(issue.minimum), issue.origin)
    case 'invalid_value':
      return '请在给出的选项里选'
    case 'unrecognized_keys':
      return '有多余的内容，系统不认识'
    default:
      return NOT_RIGHT
  }
}

function tooBig(most: string, origin: string): string {
  if (origin === 'string') return `最多${most}个字，请删短一些`
  return isMany(origin) ? `最多${most}项，请减少一些` : `不能大于${most}`
}

function tooSmall(least: string, origin: string): string {
  if (origin === 'string') return least === '1' ? '请填写这一项' : `至少要${least}个字`
  return isMany(origin) ? `至少要${least}项` : `不能小于${least}`
}

const isMany = (origin: string) => ['array', 'set', 'map'].includes(origin)
