import { judgePrecheck } from '../../../../../domain/catalog/rules'
import type { Item } from '../../../../../domain/catalog/views'

export type Answer = boolean | number | string | null
export interface QuestionView {
  text: string
  type: 'boolean' | 'number' | 'select'
  options: string[]
  progress: string
}
export interface VerdictView {
  tone: 'good' | 'wants' | 'quiet'
  heading: string
  sentence: string
  reasons: { question: string; message: string }[]
}

/** null: every question has been asked. */
export function questionView(item: Item, at: number): QuestionView | null {
  const asked = item.precheck[at]
  if (!asked) return null
  const { question, type, options = [] } = asked
  return { text: question, type, options, progress: `第${at + 1}问/共${item.precheck.length}问` }
}

const HEADINGS = {
  likely: { tone: 'good', heading: '看样子可以办' },
  ask: { tone: 'wants', heading: '最好先问一问' },
  unknown: { tone: 'quiet', heading: '还说不准' },
} as const

export function verdictView(item: Item, answers: Answer[]): VerdictView {
  const { verdict, sentence, reasons } = judgePrecheck(item, answers)
  return { ...HEADINGS[verdict], sentence, reasons }
}
