/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { atDesk, Refusal } from '../../../testing/render-console'
import { aCase } from '../../../testing/sample-case'
import { CaseDetail } from './CaseDetail'

const WHO = '您打开以后有了新进展（11月26日 10:20 窗口 张样例：已受理）。您写的还在，请看过最新内容再操作。'

/** the case as the server has it; a command on an older version is a conflict */
let now: StaffCase
let sent: { action: string; version: number; requestId: string; note?: string; materials?: unknown[] }[]
const door = (action: string, input: Record<string, unknown>) => {
  if (action === 'casework.get') return now
  sent.push({ action, ...input } as never)
  if (input.version !== now.version) return new Refusal('CONFLICT', WHO)
  now = aCase({ ...now, version: now.version + 1, status: 'accepted', available: ['requestSupplement'] })
  return now
}
const changed = jest.fn()
const shown = () => atDesk(<CaseDetail caseId="c1" onChanged={changed} />, door)
const click = (id: string) => act(async () => void fireEvent.click(screen.getByTestId(id)))
const type = (id: string, value: string) => fireEvent.change(screen.getByTestId(id), { target: { value } })
const key = (name: string, more = {}) => act(async () => void fireEvent.keyDown(document, { key: name, ...more }))
const copied = jest.fn(async (_text: string) => undefined)

beforeEach(() => {
  sessionStorage.clear()
  now = aCase()
  sent = []
  changed.mockClear()
  Object.assign(navigator, { clipboard: { writeText: copied } })
})

test('the buttons are what the server allows, and a deed carries what was looked at and a number of its own', async () => {
  await shown()
  const buttons = screen.getByTestId('action-bar').querySelectorAll('button')
  expect([...buttons].map((one) => one.textContent)).toEqual(['不予受理', '要求补正', '受理'])
  await click('do-accept')
  type('note', '材料齐全')
  await click('dialog-send')
  expect(sent).toEqual([
    {
      action: 'casework.accept',
      caseId: 'c1',
      version: 3,
      note: '材料齐全',
      requestId: expect.stringMatching(/.{24}/),
    },
  ])
  expect(changed).toHaveBeenCalledWith(expect.objectContaining({ status: 'accepted' }))
  expect(screen.queryByTestId('dialog-send')).toBeNull()
  expect(screen.getByTestId('case-detail').dataset.status).toBe('accepted')
})

test('Ctrl+Enter sends, from wherever the focus is', async () => {
  await shown()
  await click('do-accept')
  await key('Enter')
  expect(sent).toEqual([])
  await key('Enter', { ctrlKey: true })
  expect(sent).toHaveLength(1)
})

test('Esc closes what is empty; what is written is asked about, put aside, or thrown away', async () => {
  await shown()
  await click('do-accept')
  await key('Escape')
  expect(screen.queryByTestId('dialog-send')).toBeNull()
  await click('do-accept')
  type('note', '明天再看')
  await key('Escape')
  await click('dialog-go-on')
  await key('Escape')
  await click('dialog-keep')
  await click('do-accept')
  expect((screen.getByTestId('note') as HTMLTextAreaElement).value).toBe('明天再看')
  await key('Escape')
  await click('dialog-forget')
  await click('do-accept')
  expect((screen.getByTestId('note') as HTMLTextAreaElement).value).toBe('')
  expect(sent).toEqual([])
})

describe('a colleague was first', () => {
  const supplement = async () => {
    await click('do-requestSupplement')
    fireEvent.click(screen.getByText('户口本', { selector: '.t-checkbox__label, .t-checkbox__label *' }))
    type('reason-m1', '首页缺角')
  }

  test('while the dialog was open and the case was loaded again behind it: it is said who did what; then it goes through', async () => {
    const { again } = await shown()
    await supplement()
    now = aCase({ version: 4, status: 'accepted', available: ['requestSupplement'] })
    await again()
    await click('dialog-send')
    expect(sent.at(-1)?.version).toBe(3)
    expect(screen.getByTestId('dialog-error').textContent).toBe(WHO)
    expect((screen.getByTestId('reason-m1') as HTMLTextAreaElement).value).toBe('首页缺角')
    expect(changed).toHaveBeenCalledWith(null)
    await click('dialog-send')
    expect(sent.at(-1)).toMatchObject({ version: 4, materials: [{ key: 'm1', reason: '首页缺角' }] })
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(sent.length)
    expect(screen.queryByTestId('dialog-send')).toBeNull()
  })

  test('and the command is over: the words can be read and copied, there and after a reload, until thrown away', async () => {
    await shown()
    await supplement()
    now = aCase({ version: 4, status: 'notAccepted', available: [] })
    await click('dialog-send')
    expect(screen.getByTestId('dialog-gone').textContent).toContain('这件现在是“不予受理”，不能再“要求补正”')
    expect(screen.getByTestId('dialog-error').textContent).toBe(WHO)
    expect(screen.queryByTestId('dialog-send')).toBeNull()
    expect((screen.getByTestId('reason-m1') as HTMLTextAreaElement).value).toBe('首页缺角')
    await click('dialog-copy')
    expect(copied).toHaveBeenCalledWith('户口本：首页缺角')
    cleanup()
    await shown()
    expect(screen.getByTestId('unsent').textContent).toContain('户口本：首页缺角')
    await click('throw-away')
    expect(screen.queryByTestId('unsent')).toBeNull()
  })
})
