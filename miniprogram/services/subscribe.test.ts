import { installFakeWx, ok } from '../testing/fake-wx'
import { askToSubscribe, templateIds } from './subscribe'

const templates = [
  { id: 'T1', key: 'caseProgress', kind: 'longterm', title: '' },
  { id: 'T2', key: 'supplementWanted', kind: 'longterm', title: '' },
  { id: 'T3', key: 'orderProgress', kind: 'once', title: '' },
] as never[]

test('asks for the templates that were named', () => {
  expect(templateIds({ templates }, ['caseProgress', 'supplementWanted'])).toEqual(['T1', 'T2'])
})

test('never mixes long-term and one-time templates: WeChat would refuse the whole question', () => {
  expect(templateIds({ templates }, ['caseProgress', 'orderProgress'])).toEqual(['T1'])
})

test('asks nothing when the templates are not at hand', () => {
  expect(templateIds(null, ['caseProgress'])).toEqual([])
})

test('a tap before the templates came still asks the person, as soon as they are there', async () => {
  const fake = installFakeWx()
  fake.answers((action) =>
    action === 'catalog.list'
      ? ok({ version: '1', items: [], bannedCertificates: [], notHere: [], templates, community: null })
      : ok({ left: {} }),
  )
  const asked: string[][] = []
  Object.assign(wx, {
    requestSubscribeMessage: async ({ tmplIds }: { tmplIds: string[] }) => {
      asked.push(tmplIds)
      return { T3: 'accept' }
    },
  })
  expect(await askToSubscribe(['orderProgress'])).toMatchObject({ accepted: true })
  expect(asked).toEqual([['T3']])
})
