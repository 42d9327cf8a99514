/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '../api/call'
import { App } from './App'

const WANG = { id: 'clerk', account: 'clerk', name: '王样例', title: '社区窗口', roles: [] }
const LI = { id: 'secretary', account: 'secretary', name: '李样例', title: '书记', roles: [] }
/** whose session the browser has */
let signedIn: typeof WANG | null
const asked: { action: string; account: string | null }[] = []

/** The door, as far as these tests need it. */
globalThis.fetch = (async (address: string, { headers }: { headers: Record<string, string> }) => {
  const action = address.split('/').at(-1) as string
  const account = headers['x-account'] ?? null
  asked.push({ action, account })
  const answered = (answer: object) => ({ status: 200, json: async () => answer })
  const refuse = (code: string, message: string, about = {}) => answered({ ok: false, error: { code, message, about } })
  if (action === 'staff.login') signedIn = WANG
  if (!signedIn) return refuse('NOT_SIGNED_IN', '请先登录。')
  if (account !== null && account !== signedIn.account)
    return refuse('OTHER_ACCOUNT', '这个窗口是别人的。', { account: signedIn.account, name: signedIn.name })
  return answered({ ok: true, data: action.startsWith('staff.') ? signedIn : {} })
}) as unknown as typeof fetch

/** A page on which something can be typed, in the place of the real ones, which load themselves when wanted. */
jest.mock('./Pages', () => ({ Pages: () => <input aria-label="理由" /> }))
AbortSignal.timeout ??= () => new AbortController().signal

const opened = async () => {
  await act(async () => void render(<App />))
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '材料不清楚' } })
}
const typed = () => (screen.getByLabelText('理由') as HTMLInputElement).value

beforeEach(async () => {
  signedIn = WANG
  await opened()
  signedIn = LI
  await act(async () => void (await call('casework.queue', {}).catch(() => undefined)))
})

test('who it is and who is signed in stand over the page, and the text under it stays', () => {
  expect(screen.getByTestId('other-account').textContent).toContain('这个窗口是王样例（社区窗口）的')
  expect(screen.getByTestId('other-account').textContent).toContain('现在登录的是李样例')
  expect(typed()).toBe('材料不清楚')
})

test('whoever the window belongs to signs in again and goes on with what they typed', async () => {
  fireEvent.click(screen.getByTestId('other-back'))
  expect((screen.getByTestId('login-account') as HTMLInputElement).value).toBe('clerk')
  fireEvent.change(screen.getByTestId('login-password'), { target: { value: 'x' } })
  await act(async () => fireEvent.click(screen.getByTestId('login-send')))
  expect(screen.queryByTestId('login')).toBeNull()
  expect(typed()).toBe('材料不清楚')
  await call('casework.queue', {})
  expect(asked.at(-1)).toEqual({ action: 'casework.queue', account: 'clerk' })
})

test('whoever is signed in now takes the window over, and does not see the other’s text', async () => {
  await act(async () => fireEvent.click(screen.getByTestId('other-change')))
  expect(screen.queryByTestId('other-account')).toBeNull()
  expect(typed()).toBe('')
  await call('casework.queue', {})
  expect(asked.at(-1)).toEqual({ action: 'casework.queue', account: 'secretary' })
})
