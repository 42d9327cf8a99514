import { reached, whatToAsk } from './ask.view'

const card = {
  ...{ area: '510821/107/001', name: '样例社区', phone: '0000-6000001', address: '样例路1号', buildings: [] },
  hours: '周一至周五 8:30-12:00 14:00-17:30',
}
const FRIDAY = Date.UTC(2026, 10, 27, 2)

test('the community is shown with its hours and the closures of the coming week', () => {
  const closures = [
    { from: '2026-11-26', to: '2026-11-26', reason: '培训' },
    { from: '2026-11-30', to: '2026-11-30', reason: '停电' },
    { from: '2026-12-20', to: '2026-12-20', reason: '盘点' },
  ]
  expect(reached({ ...card, closures }, FRIDAY)).toEqual({
    name: '样例社区',
    phone: '0000-6000001',
    address: '样例路1号',
    hours: '周一至周五 8:30-12:00 14:00-17:30',
    closed: '11月30日 停电',
  })
})

test('what the phone kept from before has no closures, and opens', () => {
  expect(reached(card, FRIDAY).closed).toBe('')
})

test('whoever falls, or asks for a paper of others, is told whom to call, and reads no questions about an item', () => {
  const age = {
    ...{
      id: 'senior-privilege-card',
      no: 9,
      version: 1,
      name: '老年人优待证',
      everyday: '办老年证',
      alias: ['老年证'],
    },
    ...{ department: '民政' as const, theme: '证照办理', summary: '', promisedDays: 5, fee: '免费', visit: 1 as const },
    ...{ online: true, pinyin: '', initials: '', said: ['老人卡', '老人证'] },
  }
  const notHere = [
    {
      id: 'ambulance',
      name: '急救',
      also: ['摔倒了'],
      office: '急救中心',
      what: '马上打120',
      phone: '120',
      urgent: true as const,
    },
    { id: 'teacher', name: '教师资格证', also: ['老师证'], office: '县教育局', what: '到县教育局办', phone: '12345' },
  ]
  const held = {
    version: '1',
    items: [age],
    bannedCertificates: [],
    notHere,
    templates: [],
    community: { ...card, closures: [] },
  }
  const asked = (query: string) => {
    const { items, others } = whatToAsk(held, query)
    return { items: items.map(({ id }) => id), others: others.map(({ text, phone, near }) => ({ text, phone, near })) }
  }
  expect(asked('老年证')).toEqual({ items: ['senior-privilege-card'], others: [] })
  expect(asked('老人摔倒了')).toEqual({
    items: [],
    others: [{ text: '马上打120。', phone: '120', near: '0000-6000001' }],
  })
  expect(asked('老师证')).toEqual({
    items: [],
    others: [{ text: '不在社区办，请找县教育局：到县教育局办。', phone: '12345', near: '' }],
  })
  expect(asked('有没得人')).toEqual({ items: [], others: [] })
})
