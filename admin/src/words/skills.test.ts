import { skills } from '../../../domain/volunteering/rules'
import { skillWords } from './skills'

test('every skill of the menu has its word here', () => {
  expect(skillWords(skills.map(({ id }) => id))).toBe(skills.map(({ name }) => name).join('、'))
})
