/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { atDesk, click, staffAs } from '../../testing/render-console'
import AccountPage from './AccountPage'

const EXPORTED = { exportId: 'e', at: 1_795_000_000_000, by: '窗口 王样例', kind: 'cases', count: 41 }
const door = (action: string) => (action === 'staff.exports' ? { rows: [EXPORTED], next: null } : null)

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
