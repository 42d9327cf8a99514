import { begin, reachChips } from './register.view'

const skills = [
  { id: 'repair', name: '水电家电维修' },
  { id: 'haircut', name: '理发' },
]

test('what is registered is shown as chosen', () => {
  const said = { skills: ['haircut'], hours: 0, orders: 0, reach: 1000, intro: '退休理发师' }
  const shown = begin({ ...said, standing: 'confirmed', confirmed: ['haircut'], standingText: null }, skills)
  expect(shown).toMatchObject({ registered: true, reach: 1000, intro: '退休理发师' })
  expect(shown.skills.map(({ on }) => on)).toEqual([false, true])
})

test('somebody new begins with nothing chosen and the usual reach', () => {
  expect(begin(null, skills)).toMatchObject({ registered: false, reach: 3000, intro: '' })
})

test('an unusual reach that is registered is among the chips', () => {
  expect(reachChips(1500).map(({ name }) => name)).toContain('1.5公里以内')
  expect(reachChips(null)[0]).toEqual({ metres: 500, name: '500米以内' })
})
