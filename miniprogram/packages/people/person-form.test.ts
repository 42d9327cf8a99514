import { EMPTY, fieldProblems, idProblem, personProblems } from './person-form'

const NOW = Date.parse('2026-11-21T10:00:00+08:00')
const wants = { idNumber: true, phone: true, home: true }

test('everything that is missing is said beside its field', () => {
  expect(Object.keys(personProblems(EMPTY, wants, NOW)).sort()).toEqual(['buildingId', 'idNumber', 'name', 'phone'])
})

test('what is already known is not asked', () => {
  const none = { idNumber: false, phone: false, home: false }
  expect(personProblems({ ...EMPTY, name: '王示例' }, none, NOW)).toEqual({})
})

test('a name of emoji is none, an ID number with a wrong digit is found', () => {
  expect(personProblems({ ...EMPTY, name: '😀😀' }, wants, NOW).name).toContain('表情')
  expect(idProblem('11010519491231002X', NOW)).toBe('')
  expect(idProblem('110105194912310021', NOW)).not.toBe('')
})

test('what the server found wrong lands beside the same fields', () => {
  expect(fieldProblems({ 'profile.idNumber': '不对', phone: '也不对' })).toEqual({ idNumber: '不对', phone: '也不对' })
})
