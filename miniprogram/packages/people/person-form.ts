import { checkIdNumber } from '../../../domain/catalog/rules'
import { dayOf } from '../../services/dates'

export interface PersonForm {
  name: string
  idNumber: string
  phone: string
  buildingId: string
  unit: string
  room: string
}

export const EMPTY: PersonForm = { name: '', idNumber: '', phone: '', buildingId: '', unit: '', room: '' }

/** An ID number as it is checked beside its field; nothing is said while it is empty. */
export function idProblem(idNumber: string, now: number): string {
  return idNumber.trim() ? (checkIdNumber(idNumber, dayOf(now)) ?? '') : ''
}

/** What is wrong before sending, by field; the server checks again. */
export function personProblems(
  form: PersonForm,
  wants: { idNumber: boolean; phone: boolean; home: boolean },
  now: number,
) {
  const problems: Partial<Record<keyof PersonForm, string>> = {}
  if (!/[\u4e00-\u9fffA-Za-z]/.test(form.name)) problems.name = '请填姓名，照身份证上的写'
  const id = form.idNumber.trim()
  if (id) problems.idNumber = idProblem(id, now)
  else if (wants.idNumber) problems.idNumber = '请填身份证号'
  if (form.phone && !/^1\d{10}$/.test(form.phone)) problems.phone = '手机号是11位数字，请再看看'
  else if (wants.phone && !form.phone) problems.phone = '请留一个手机号，办件有事好找您'
  if (wants.home && !form.buildingId) problems.buildingId = '请选住在哪一栋'
  return Object.fromEntries(Object.entries(problems).filter(([, sentence]) => sentence)) as typeof problems
}

/** Server paths ("profile.idNumber", "idNumber") to the fields of the form. */
export function fieldProblems(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [path.split('.').at(-1), sentence]))
}
