import { checkIdentity, checkIdNumber } from '../../../domain/people/rules'
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

/** What is wrong before sending, by field; the server checks by the same rules. */
export function personProblems(
  form: PersonForm,
  wants: { idNumber: boolean; phone: boolean; home: boolean },
  now: number,
): Record<string, string> {
  const { name, idNumber, phone } = form
  const told = {
    name,
    ...(wants.idNumber || idNumber ? { idNumber } : {}),
    ...(wants.phone || phone ? { phone } : {}),
  }
  const home: Record<string, string> = wants.home && !form.buildingId ? { buildingId: '请选住在哪一栋。' } : {}
  return { ...checkIdentity(told, dayOf(now)), ...home }
}

/** Server paths ("profile.idNumber", "idNumber") to the fields of the form. */
export function fieldProblems(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [path.split('.').slice(-1)[0], sentence]))
}
