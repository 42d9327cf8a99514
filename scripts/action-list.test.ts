import { readFileSync } from 'node:fs'
import { ACTION_LIST, actionList } from './action-list'

test('docs/actions.md says what the actions really take', () => {
  expect(readFileSync(ACTION_LIST, 'utf8')).toBe(actionList())
})
