/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react'
import { KINDS } from '../../../../domain/publishing/rules'
import { atDesk } from '../../testing/render-console'
import { ContentEditor } from './ContentEditor'

// the text is edited in a browser; a kind whose form says everything needs none
jest.mock('./RichText', () => ({ RichText: () => null }))

const SPENDING = KINDS.find(({ name }) => name === 'spending')

let sent: Record<string, unknown>[]
const door = (action: string, input: Record<string, unknown>) => {
  if (action === 'publishing.reach') return { people: 2600, reachable: 900, byGrid: [] }
  if (action === 'catalog.list') return { community: { buildings: [] }, items: [] }
  sent.push(input)
  return { ...input, noticeId: 'n1', version: 1, status: 'draft', removed: [], available: ['edit'], updatedAt: 1 }
}
const type = (field: string, text: string) =>
  fireEvent.change(screen.getByTestId(`field-${field}`), { target: { value: text } })
const click = (id: string) => act(async () => void fireEvent.click(screen.getByTestId(id)))

beforeEach(async () => {
  localStorage.clear()
  sent = []
  const none = () => undefined
  await atDesk(<ContentEditor newKind={SPENDING} content={null} onChanged={none} onPublished={none} />, door)
})

test('the editor asks what the kind declares, says field by field what is missing, and keeps what was typed', async () => {
  expect(screen.getByRole('heading').textContent).toBe('写财务公开')
  fireEvent.change(screen.getByTestId('notice-title'), { target: { value: '3号楼换楼道灯' } })
  type('amount', '2160.555')
  type('usedFor', '3号楼换楼道灯12盏')
  await click('save-draft')
  expect(sent).toEqual([])
  for (const sentence of ['“金额”要填金额，最多两位小数。', '请选择“支出日期”。', '请选择“资金来源”。'])
    expect(screen.getByText(sentence)).toBeTruthy()
  expect(screen.getByTestId('field-amount')).toHaveProperty('value', '2160.555')
})

test('an amount stays as it was typed and is sent in fen, with the kind and the answers', async () => {
  fireEvent.change(screen.getByTestId('notice-title'), { target: { value: '3号楼换楼道灯' } })
  for (const typed of ['0', '0.', '0.0', '0.05', '2160.50']) {
    type('amount', typed)
    expect(screen.getByTestId('field-amount')).toHaveProperty('value', typed)
  }
  type('paidOn', '2026-01-05')
  type('usedFor', '3号楼换楼道灯12盏')
  await act(async () => void fireEvent.click(screen.getByPlaceholderText('请选择')))
  await act(async () => void fireEvent.click(screen.getByTitle('惠民项目资金')))
  await click('save-draft')
  expect(sent.at(-1)).toMatchObject({
    kind: 'spending',
    category: '财务公开',
    html: '',
    answers: { amount: 216050, paidOn: '2026-01-05', source: '惠民项目资金', usedFor: '3号楼换楼道灯12盏' },
  })
})

test('whoever may not publish this kind is told who does', () => {
  const isPublisher = screen.queryByTestId('publish') !== null
  expect(isPublisher).toBe(false)
  expect(screen.getByTestId('who-publishes').textContent).toBe('存好以后，由社区书记看过再发布。')
})

test('what only hangs on the board promises nobody a message', async () => {
  expect((await screen.findByTestId('reach-people')).textContent).toBe('2600')
  expect(screen.getByTestId('reach').textContent).toContain('不发微信提醒')
  expect(screen.queryByTestId('reach-reachable')).toBeNull()
})
