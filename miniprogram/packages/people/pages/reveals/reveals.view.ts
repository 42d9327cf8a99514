import type { RevealRow } from '../../../../../domain/people/views'
import { momentWords } from '../../../../services/dates'

const FIELDS: Record<string, string> = { idNumber: '身份证号', phone: '手机号', address: '住址', bankCard: '银行卡号' }

export interface RevealView {
  key: string
  when: string
  what: string
  why: string
}

/** "社区窗口 李样例 看了您的身份证号" */
export function revealView({ at, byName, byRole, field, reason, isChange }: RevealRow, now: number): RevealView {
  return {
    key: `${at} ${field}`,
    when: momentWords(at, now),
    what: `${byRole} ${byName} ${isChange ? '改了' : '看了'}您的${FIELDS[field] ?? field}`,
    why: `为了：${reason}`,
  }
}
