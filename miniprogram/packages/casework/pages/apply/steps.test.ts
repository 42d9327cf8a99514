import type { FormField, Material } from '../../../../../domain/catalog/views'
import { applySteps } from './steps'

const field = (key: string, type: FormField['type'], showWhen?: FormField['showWhen']): FormField => ({
  key,
  label: key,
  type,
  required: true,
  ...(showWhen ? { showWhen } : {}),
})
const material = (source: Material['source']) => ({ key: 'm1', source }) as Material

test('first who applies, then one topic per screen, then the papers', () => {
  const steps = applySteps({ form: [field('years', 'number')], materials: [material('申请人自备')] })
  expect(steps.map(({ kind }) => kind)).toEqual(['who', 'fields', 'materials'])
})

test('a table of people has a screen of its own', () => {
  const steps = applySteps({ form: [field('a', 'text'), field('people', 'people'), field('b', 'text')], materials: [] })
  expect(steps.flatMap((step) => (step.kind === 'fields' ? [step.keys] : []))).toEqual([['a'], ['people'], ['b']])
})

test('a question that depends on an answer stands on the same screen as that answer', () => {
  const form = [
    field('own', 'boolean'),
    field('x', 'textarea'),
    field('y', 'textarea'),
    field('which', 'text', { key: 'own', equals: true }),
  ]
  const steps = applySteps({ form, materials: [] })
  const screen = steps.find((step) => step.kind === 'fields' && step.keys.includes('own'))
  expect(screen).toMatchObject({ keys: expect.arrayContaining(['which']) })
})

test('papers that are filled in here ask for no photo', () => {
  const steps = applySteps({ form: [], materials: [material('现场填写')] })
  expect(steps.map(({ kind }) => kind)).toEqual(['who'])
})
