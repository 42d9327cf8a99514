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

test('an accept with a voice reminder is an accept; one of a one-time template is one message, and not a call', async () => {
  const fake = installFakeWx()
  const recorded: unknown[] = []
  fake.answers((action, input) => {
    if (action === 'messaging.recordAccept') recorded.push(input)
    return action === 'catalog.list'
      ? ok({ version: '1', items: [], bannedCertificates: [], notHere: [], templates, community: null })
      : ok({ left: {} })
  })
  const answers = async (answer: string) => {
    Object.assign(wx, { requestSubscribeMessage: async () => ({ T1: answer, T2: 'reject', T3: answer }) })
    const said = [await askToSubscribe(['orderProgress']), await askToSubscribe(['caseProgress'])]
    return said.map(({ accepted, sentence }) => `${accepted} ${sentence}`)
  }
  expect(await answers('acceptWithAudio')).toEqual([
    'true 下次有进展会发微信消息告诉您。',
    'true 有进展会发微信消息告诉您。',
  ])
  expect(recorded).toMatchObject([{ results: { T3: 'acceptWithAudio' } }, { results: { T1: 'acceptWithAudio' } }])
  expect((await answers('reject')).join()).not.toMatch(/打电话/)
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
