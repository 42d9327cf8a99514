/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { atDesk, click, staffAs } from '../../testing/render-console'
import AccountPage from './AccountPage'

const EXPORTED = { exportId: 'e', at: 1_795_000_000_000, by: '窗口 王样例', kind: 'cases', count: 41 }
const SESSIONS = [
  {
    sessionId: 'a',
    at: 1_795_000_000_000,
    expires: 1_795_028_800_000,
    device: 'Windows 上的 Edge',
    address: '10.0.*.*',
    here: true,
  },
  {
    sessionId: 'b',
    at: 1_794_990_000_000,
    expires: 1_795_018_800_000,
    device: 'Mac 上的 Safari',
    address: '',
    here: false,
  },
]
let rows = SESSIONS
const door = (action: string, input: { sessionId?: string }) => {
  if (action === 'staff.sessions') return { rows }
  if (action === 'staff.endSession') rows = rows.filter(({ sessionId }) => sessionId !== input.sessionId)
  return action === 'staff.exports' ? { rows: [EXPORTED], next: null } : {}
}
afterEach(() => {
  rows = SESSIONS
})

test('whoever signs out leaves no address behind: the next one begins at their own beginning', async () => {
  await atDesk(<AccountPage />, door, { at: '#/account' })
  await click('sign-out')
  await waitFor(() => expect(window.location.hash).toBe('#/'))
  expect(screen.queryByTestId('sign-out')).toBeNull()
})

test('who took which list out of the console, and how much of it', async () => {
  await atDesk(<AccountPage />, door, { at: '#/account', me: staffAs('auditor') })
  expect(screen.getByTestId('exports').textContent).toContain('所有人')
  expect(screen.getByTestId('exports').textContent).toMatch(/窗口 王样例办件 41件/)
})

test('where I am signed in is listed, and ended elsewhere', async () => {
  await atDesk(<AccountPage />, door, { at: '#/account' })
  await waitFor(() => expect(screen.getAllByTestId('session')).toHaveLength(2))
  expect(screen.getAllByTestId('end-session')).toHaveLength(1)
  await click('end-session')
  await waitFor(() => expect(screen.getAllByTestId('session')).toHaveLength(1))
  expect(screen.getByTestId('session').textContent).toContain('就是这里')
})
