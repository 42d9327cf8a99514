/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { CaseDesk } from '../../testing/case-desk'
import { atDesk, click, NoAnswer, press, Refusal } from '../../testing/render-console'
import CasesPage from './CasesPage'
import type { OtherCaseProps } from './other-kinds'

/** A kind of case as its folder would bring it: it shows one button, which answers. */
jest.mock('./other-kinds', () => ({
  OTHER_KINDS: {
    enquiry: ({ caseId, onChanged }: OtherCaseProps) => (
      <button
        type="button"
        data-testid="answer"
        onClick={() =>
          onChanged({ row: { ...desk.cases.find((row) => row.caseId === caseId)!, list: 'ended' }, words: '已答复。' })
        }
      >
        {caseId}
      </button>
    ),
  },
}))

let desk: CaseDesk

const show = (at: string, more = {}) =>
  atDesk(<CasesPage />, (action, input) => desk.call(action, input), { at, ...more })

const rows = () => screen.queryAllByTestId('case-row').map((row) => row.dataset.case)
const selected = () =>
  document.querySelector<HTMLElement>('[aria-current="true"] [data-testid="case-row"]')?.dataset.case
const openedAt = (caseId: string) => waitFor(() => expect(window.location.hash).toContain(`#/cases/${caseId}`))
const inList = (testId: string) => within(document.querySelector<HTMLElement>('.list-side')!).getByTestId(testId)
const total = () => screen.getByTestId('list-total').textContent
const NO_NETWORK = new NoAnswer()

async function pagesLoaded(count: number) {
  for (let page = 1; page < count; page++) await click('list-more')
}
async function give(command: string) {
  await click(`do-${command}`)
  await click('dialog-send')
}

test('a list says how many it has, and whether that is all', async () => {
  desk = new CaseDesk(45)
  await show('#/cases')
  expect(rows()).toHaveLength(30)
  expect(total()).toBe('共45件，已列出30件')
  await pagesLoaded(2)
  expect(rows()).toHaveLength(45)
  expect(total()).toBe('共45件')
  expect(new Set(rows()).size).toBe(45)
})

test('after a deed the row stands where it belongs, loaded pages stay, the next row is open and has the focus', async () => {
  desk = new CaseDesk(200)
  await show('#/cases/case-041')
  await pagesLoaded(3)
  expect(rows()).toHaveLength(120)
  expect(selected()).toBe('case-041')
  const asked = desk.asksFor('casework.queue').length
  await give('accept')
  await openedAt('case-042')
  expect(selected()).toBe('case-042')
  expect(document.activeElement?.getAttribute('data-case')).toBe('case-042')
  // where it now stands was not loaded yet: it comes with its page
  expect(rows()).not.toContain('case-041')
  expect(rows()).toHaveLength(119)
  expect(desk.asksFor('casework.queue')).toHaveLength(asked)
  await press('j')
  await openedAt('case-043')
})

test('from the last row one goes to the one before; what was done can be gone back to', async () => {
  desk = new CaseDesk(3)
  desk.change(desk.cases[2]!, { status: 'accepted' })
  await show('#/cases/case-002')
  await give('close')
  await openedAt('case-001')
  expect(rows()).toEqual(['case-000', 'case-001'])
  expect(screen.getByTestId('just-done').textContent).toContain('居民2')
  await click('back-to-done')
  await openedAt('case-002')
  await waitFor(() => expect(screen.getByTestId('case-detail').dataset.status).toBe('closed'))
  expect(screen.queryByTestId('just-done')).toBeNull()
})

test('the only row stays open after its deed', async () => {
  desk = new CaseDesk(1)
  await show('#/cases/case-000')
  await give('accept')
  await waitFor(() => expect(screen.getByTestId('case-detail').dataset.status).toBe('accepted'))
  expect(rows()).toEqual(['case-000'])
})

test('a reload finds the selection again, also when it stands on a later page', async () => {
  desk = new CaseDesk(100)
  await show('#/cases/case-077')
  await waitFor(() => expect(selected()).toBe('case-077'))
  expect(rows()).toHaveLength(90)
})

test('filters, order and table come from the address, and what is pressed goes into it', async () => {
  desk = new CaseDesk(4)
  desk.change(desk.cases[1]!, { list: 'ended', status: 'closed' })
  desk.change(desk.cases[3]!, { list: 'ended', status: 'withdrawn' })
  await show('#/cases?state=ended&order=asc')
  expect(rows()).toEqual(['case-001', 'case-003'])
  expect(document.title).toContain('已结束 · 办件')
  await click('sort')
  await waitFor(() => expect(rows()).toEqual(['case-003', 'case-001']))
  expect(window.location.hash).toBe('#/cases?state=ended')
  await click('as-table')
  await waitFor(() => expect(window.location.hash).toBe('#/cases?state=ended&as=table'))
  expect(within(screen.getByTestId('case-table')).getAllByRole('row')).toHaveLength(3)
})

test('j goes on, k back, Enter into what is open, Esc out of it and then closes it', async () => {
  desk = new CaseDesk(3)
  await show('#/cases')
  await press('k')
  await openedAt('case-000')
  await press('j')
  await openedAt('case-001')
  await waitFor(() => expect(screen.getByTestId('case-detail')).not.toBeNull())
  await press('Enter')
  expect(document.activeElement?.className).toContain('case-body')
  await press('Escape')
  expect(document.activeElement?.getAttribute('data-case')).toBe('case-001')
  await press('Escape')
  await waitFor(() => expect(window.location.hash).toBe('#/cases'))
})

test('/ goes to the search, which looks in all lists and says in which it found; Enter opens the first', async () => {
  desk = new CaseDesk(3)
  desk.change(desk.cases[2]!, { list: 'ended', status: 'closed' })
  await show('#/cases')
  await press('/')
  const box = screen.getByTestId<HTMLInputElement>('search')
  expect(document.activeElement).toBe(box)
  await act(async () => void fireEvent.change(box, { target: { value: '居民2' } }))
  await press('Enter')
  await openedAt('case-002')
  expect(desk.asksFor('casework.queue').at(-1)).toEqual({ limit: 30, search: '居民2', order: 'desc' })
  expect(screen.getByTestId('found-in').textContent).toBe('在“已结束”')
  expect(screen.getByTestId('queue-all').getAttribute('aria-selected')).toBe('true')
})

test('a search that finds nothing says where it looked', async () => {
  desk = new CaseDesk(3)
  await show('#/cases?state=all&q=没有这个人')
  expect(inList('empty').textContent).toContain('所有分组里都没有')
  await click('clear-filters')
  await waitFor(() => expect(rows()).toHaveLength(3))
})

test('an empty list says what will come here', async () => {
  desk = new CaseDesk(0)
  await show('#/cases')
  expect(inList('empty').textContent).toContain('现在没有要办的')
})

test('a list that does not come says why, and comes at the second try', async () => {
  desk = new CaseDesk(2)
  desk.failing['casework.queue'] = NO_NETWORK
  await show('#/cases')
  expect(screen.getByTestId('error').textContent).toContain('没有连上服务')
  desk.failing = {}
  await click('retry')
  await waitFor(() => expect(rows()).toHaveLength(2))
})

test('a page that does not come leaves the others, and comes when one asks again', async () => {
  desk = new CaseDesk(40)
  await show('#/cases')
  desk.failing['casework.queue'] = NO_NETWORK
  await click('list-more')
  expect(rows()).toHaveLength(30)
  expect(screen.getByText(/后面的没有接上：没有连上服务/)).not.toBeNull()
  desk.failing = {}
  await click('more-again')
  expect(rows()).toHaveLength(40)
})

test('what cannot be looked at again stays on the screen, and it is said since when it is so', async () => {
  jest.useFakeTimers()
  desk = new CaseDesk(2)
  await show('#/cases', { moving: true })
  desk.failing['casework.queue'] = NO_NETWORK
  // the stamp has moved, and then the list is asked
  for (const ms of [21_000, 1, 1, 1]) await act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
  expect(rows()).toHaveLength(2)
  expect(screen.getByTestId('list-stale').textContent).toContain('没能更新')
  desk.failing = {}
  desk.cases.pop()
  await click('list-again')
  await act(async () => jest.advanceTimersByTime(1))
  expect(screen.queryByTestId('list-stale')).toBeNull()
  expect(rows()).toHaveLength(1)
  jest.useRealTimers()
})

test('when somebody else was first the list is asked again and the case stays open', async () => {
  desk = new CaseDesk(3)
  await show('#/cases/case-001')
  desk.failing['casework.accept'] = new Refusal('CONFLICT', '陈窗口 10:24 已受理。')
  const asked = desk.asksFor('casework.queue').length
  await give('accept')
  expect(screen.getByTestId('dialog-error').textContent).toContain('陈窗口')
  expect(selected()).toBe('case-001')
  expect(desk.asksFor('casework.queue')).toHaveLength(asked + 1)
})

test('the counters are asked only for a list that nothing narrows; another that is not whole is counted', async () => {
  desk = new CaseDesk(40)
  await show('#/cases?grid=510821/107/001/01')
  expect(total()).toBe('共40件，已列出30件')
  expect(desk.asksFor('casework.count')).toEqual([{ grid: '510821/107/001/01', state: 'mine' }])
  expect(desk.asksFor('casework.figures')).toEqual([])
})

test('a case of another kind stands in the same list and is opened in its own section', async () => {
  desk = new CaseDesk(1)
  const [first] = desk.cases
  if (first) desk.change(first, { kind: 'enquiry', room: 'enquiries' })
  await show('#/cases')
  expect(rows()).toEqual(['case-000'])
  await click('case-row')
  await waitFor(() => expect(window.location.hash).toBe('#/enquiries/case-000'))
  expect(desk.asksFor('casework.get')).toEqual([])
})

test('a kind that brings its own detail is opened beside the queue, and a deed to it goes on to the next row', async () => {
  desk = new CaseDesk(3)
  const second = desk.cases[1]
  if (second) desk.change(second, { kind: 'enquiry', caseId: 'enquiry_1' })
  await show('#/cases/enquiry_1')
  expect(screen.getByTestId('answer').textContent).toBe('enquiry_1')
  expect(desk.asksFor('casework.get')).toEqual([])
  await click('answer')
  await openedAt('case-002')
  expect(rows()).toEqual(['case-000', 'case-002'])
  expect(screen.getByTestId('just-done').textContent).toContain('已答复。')
})

test('it is known by its id where it does not stand in the list', async () => {
  desk = new CaseDesk(1)
  await show('#/cases/enquiry_1')
  expect(screen.getByTestId('answer').textContent).toBe('enquiry_1')
  expect(desk.asksFor('casework.get')).toEqual([])
})

const SECOND = {
  name: 'enquiry',
  word: '第二种',
  answers: ['search'],
  statuses: [
    { status: 'asked', word: '待答复', ended: false },
    { status: 'answered', word: '已答复', ended: true },
  ],
}

test('where there are several kinds the list is narrowed to one, and it stands in the address', async () => {
  desk = new CaseDesk(3)
  desk.kinds = [...desk.kinds, SECOND]
  const second = desk.cases[1]
  if (second) desk.change(second, { kind: 'enquiry', caseId: 'enquiry_1' })
  await show('#/cases')
  expect(rows()).toEqual(['case-000', 'enquiry_1', 'case-002'])
  await click('filter')
  const panel = within(await screen.findByTestId('filter-panel'))
  const [kinds] = panel.getAllByPlaceholderText('全部')
  await act(async () => void (kinds && fireEvent.click(kinds)))
  await act(async () => void fireEvent.click(await screen.findByText('第二种')))
  await waitFor(() => expect(window.location.hash).toBe('#/cases?kind=enquiry'))
  await waitFor(() => expect(rows()).toEqual(['enquiry_1']))
  expect(desk.asksFor('casework.queue').at(-1)).toMatchObject({ kind: 'enquiry', state: 'mine' })
  expect(screen.getByTestId('filter').textContent).toBe('筛选 1')
  // it has no items that one could ask for
  expect([panel.queryByText('事项'), panel.queryByText('状态')]).toEqual([null, expect.anything()])
})

test('where there is one kind nobody is asked which, and an address that names another is read without it', async () => {
  desk = new CaseDesk(2)
  await show('#/cases?kind=enquiry')
  await waitFor(() => expect(rows()).toEqual(['case-000', 'case-001']))
  await click('filter')
  const panel = within(await screen.findByTestId('filter-panel'))
  expect(panel.queryByText('种类')).toBeNull()
  expect(panel.getByText('状态')).not.toBeNull()
})
