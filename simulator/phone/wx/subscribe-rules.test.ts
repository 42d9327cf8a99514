import { refusal, type TemplateKind } from './subscribe-rules'

const templates: TemplateKind[] = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, type: 'once' as const })),
  { id: 'long', type: 'longterm' },
]
const phone = { templates, switchedOn: true, inTap: true }

test.each([
  ['up to five one-time templates may be asked for', ['a', 'b', 'c', 'd', 'e'], phone, undefined],
  ['six are too many', ['a', 'b', 'c', 'd', 'e', 'f'], phone, 20003],
  ['none is a mistake', [], phone, 10001],
  ['a list is needed', 'a', phone, 10001],
  ['outside of a tap nobody is asked', ['a'], { ...phone, inTap: false }, -1],
  ['with the main switch off nobody is asked', ['a'], { ...phone, switchedOn: false }, 20004],
  ['an unknown template is refused', ['a', 'nobody'], phone, 20001],
  ['one-time and long-term are never mixed', ['a', 'long'], phone, 20002],
  ['a long-term template alone is fine', ['long'], phone, undefined],
])('%s', (_sentence, ids, state, code) => {
  expect(refusal(ids, state)?.errCode).toBe(code)
})
