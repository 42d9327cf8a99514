import { hourOf } from '../../words/dates'

export function greeting(at: number): string {
  const hour = hourOf(at)
  if (hour < 6) return '夜深了'
  if (hour < 12) return '早上好'
  if (hour < 14) return '中午好'
  if (hour < 18) return '下午好'
  return '晚上好'
}
