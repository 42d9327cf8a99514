import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Me } from '../../../domain/people/views'
import { ENTRIES } from './entries'
import { mineView } from './mine.view'

const me = (more: Partial<Me>): Me => ({ known: true, name: '样例', roles: [], dependents: [], ...more }) as Me
const idsFor = (more: Partial<Me>) => mineView(me(more)).cards.flatMap(({ entries }) => entries.map(({ id }) => id))

test('every entry leads to a page that there is, under a handle of its own', () => {
  const all = ENTRIES.flat()
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { url } of all)
    expect({ url, there: existsSync(path.join(__dirname, '../..', `${url}.ts`)) }).toEqual({ url, there: true })
})

test('whoever is unknown has no family and is not asked to volunteer', () => {
  const ids = idsFor({ known: false })
  expect(ids).toContain('my-cases')
  for (const id of ['dependents', 'be-volunteer', 'open-orders', 'my-tasks']) expect(ids).not.toContain(id)
})

test('a volunteer has the orders to take, anybody else is asked to become one; a worker has tasks', () => {
  expect(idsFor({ roles: ['volunteer'] })).toEqual(expect.arrayContaining(['open-orders']))
  expect(idsFor({ roles: ['volunteer'] })).not.toContain('be-volunteer')
  expect(idsFor({})).toEqual(expect.arrayContaining(['be-volunteer', 'dependents']))
  expect(idsFor({ roles: ['gridWorker'] })).toContain('my-tasks')
})

test('whom somebody looks after stands under the entry', () => {
  const noted = (more: Partial<Me>) =>
    mineView(me(more)).cards.flatMap(({ entries }) => entries.filter(({ id }) => id === 'dependents'))[0]?.note
  expect(noted({ dependents: [{ personId: 'p', name: '王样例', relation: '母亲' }] as Me['dependents'] })).toBe(
    '王样例（母亲）',
  )
  expect(noted({})).toBe('替家里老人办事，先在这里加上')
})
