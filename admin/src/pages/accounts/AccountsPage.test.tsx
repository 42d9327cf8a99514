/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { AccountRow } from '../../../../domain/staff/views'
import { atDesk, click, Refusal, staffAs } from '../../testing/render-console'
import AccountsPage from './AccountsPage'

const rowOf = (account: string, part: Partial<AccountRow> = {}): AccountRow => ({
  account,
  name: `${account}样例`,
  title: '窗口',
  roles: [{ role: 'clerk', area: '510821/107/001', areaName: '样例社区' }],
  disabled: false,
  sessions: 0,
  signedInAt: null,
  failures: 0,
  failedAt: 0,
  log: [],
  ...part,
})
const admin = { me: staffAs('admin'), at: '#/accounts' }

test('who is kept out is seen and let in again, with a reason; without one nothing is sent', async () => {
  const asked: object[] = []
  let failures = 5
  await atDesk(
    <AccountsPage />,
    (action, input) => {
      if (action === 'accounts.list')
        return { rows: [rowOf('li', { failures, failedAt: 1_795_000_000_000 })], more: false }
      asked.push({ action, ...input })
      failures = 0
      return rowOf('li')
    },
    admin,
  )
  expect(screen.getByTestId('account-failures').textContent).toContain('输错密码5次')
  await click('account-unlock')
  await click('dialog-send')
  expect(screen.getByText('请写明原因，会记在这个账号里。')).toBeTruthy()
  expect(asked).toEqual([])
  fireEvent.change(screen.getByTestId('reason'), { target: { value: '本人来说明' } })
  await click('dialog-send')
  await waitFor(() => expect(screen.queryByTestId('account-failures')).toBeNull())
  expect(asked).toEqual([
    { action: 'accounts.unlock', account: 'li', reason: '本人来说明', requestId: expect.any(String) },
  ])
})

test('what was typed stays when it is refused', async () => {
  await atDesk(
    <AccountsPage />,
    (action) =>
      action === 'accounts.list'
        ? { rows: [rowOf('li')], more: false }
        : new Refusal('UPSTREAM', '服务器正忙，这次没有办成，请稍后再试。'),
    admin,
  )
  await click('account-disable')
  fireEvent.change(screen.getByTestId('reason'), { target: { value: '调离岗位' } })
  await click('dialog-send')
  expect((await screen.findByTestId('dialog-error')).textContent).toContain('正忙')
  expect(screen.getByDisplayValue('调离岗位')).toBe(screen.getByTestId('reason'))
})

test('nobody is offered to disable themself, and a disabled account only to be enabled', async () => {
  const rows = [rowOf('clerk'), rowOf('gone', { disabled: true })]
  await atDesk(<AccountsPage />, () => ({ rows, more: false }), admin)
  const [mine, gone] = screen.getAllByTestId('account')
  expect(mine?.querySelectorAll('button')).toHaveLength(0)
  expect([...(gone?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual(['启用'])
})

test('found by name, account or place; what is not there is said', async () => {
  await atDesk(<AccountsPage />, () => ({ rows: [rowOf('li'), rowOf('wang')], more: false }), admin)
  fireEvent.change(screen.getByTestId('accounts-search'), { target: { value: 'wang 样例社区' } })
  expect(screen.getAllByTestId('account')).toHaveLength(1)
  fireEvent.change(screen.getByTestId('accounts-search'), { target: { value: '没有' } })
  expect(screen.getByTestId('accounts-none').textContent).toContain('没有这样的账号')
})
