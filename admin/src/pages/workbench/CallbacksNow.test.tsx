/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import type { CallbackRow } from '../../../../domain/messaging/views'
import { atDesk, click, Refusal } from '../../testing/render-console'
import { CallbacksNow } from './CallbacksNow'

let line: CallbackRow
let sent: { action: string; version?: number; requestId?: string }[]

const door = (action: string, input: { version?: number; reason?: string }) => {
  if (action === 'messaging.callbacks') return { rows: line.status === 'waiting' ? [line] : [], next: null }
  sent.push({ action, ...input })
  if (action === 'messaging.revealCallback') return { value: '13812345678' }
  if (input.version !== line.version) return new Refusal('CONFLICT', '您打开以后有了新进展（书记 李样例：回过话了）。')
  const isHandled = action === 'messaging.handleCallback'
  line = {
    ...line,
    version: line.version + 1,
    status: isHandled ? 'handled' : 'waiting',
    available: isHandled ? ['reopen'] : ['handle'],
  }
  return line
}
const shown = () => atDesk(<CallbacksNow />, door)

beforeEach(() => {
  sessionStorage.clear()
  sent = []
  line = {
    callbackId: 'c1',
    version: 1,
    status: 'waiting',
    askedAt: 1_795_000_000_000,
    words: [{ at: 1_795_000_000_000, text: '想问低保' }],
    phoneMasked: '138****5678',
    handledAt: null,
    handledBy: null,
    available: ['handle'],
  }
})

test('whoever waits stands there with what they wrote; one click answers, one click takes it back', async () => {
  await shown()
  expect(screen.getByTestId('callbacks-now').textContent).toContain('1人在等')
  expect(screen.getByTestId('callback').textContent).toContain('想问低保')
  await click('callback-handle')
  await waitFor(() => expect(screen.queryByTestId('callback')).toBeNull())
  expect(screen.getByTestId('callbacks-none').textContent).toContain('没有人在等')
  expect(sent).toMatchObject([{ action: 'messaging.handleCallback', version: 1, requestId: expect.any(String) }])
  await click('callback-undo')
  await screen.findByTestId('callback')
  expect(sent.at(-1)).toMatchObject({ action: 'messaging.reopenCallback', version: 2 })
  expect(screen.queryByTestId('callback-done')).toBeNull()
})

test('the number is covered until a reason is given', async () => {
  await shown()
  const row = within(screen.getByTestId('callback'))
  expect(row.getByText('138****5678')).not.toBeNull()
  await click('reveal-callback-phone')
  await click('dialog-send')
  expect(sent).toEqual([])
})

test('whoever left no number can be answered all the same, and where is said', async () => {
  line = { ...line, phoneMasked: null, words: [] }
  await shown()
  expect(screen.getByTestId('callback').textContent).toContain('公众平台后台')
})
