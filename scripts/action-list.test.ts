import { readFileSync } from 'node:fs'
import { ACTION_LIST, actionList } from './action-list'
import { actionOutputs } from './action-outputs'

test('docs/actions.md says what the actions really take and answer', () => {
  expect(readFileSync(ACTION_LIST, 'utf8')).toBe(actionList())
})

test('every action declares what it answers: a type that its domain exports under a name', () => {
  const { answers, shapes } = actionOutputs()
  const all = Object.entries(answers).flatMap(([door, named]) =>
    Object.entries(named).map(([action, answer]) => ({ door, action, ...answer })),
  )
  expect(all.length).toBeGreaterThan(70)
  expect(all.filter(({ named }) => !named).map(({ action, text }) => `${action}: ${text}`)).toEqual([])
  expect([...shapes].filter(([, fields]) => fields === '').map(([name]) => name)).toEqual([])
})
