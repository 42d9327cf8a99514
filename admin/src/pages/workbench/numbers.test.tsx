/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { atDesk } from '../../testing/render-console'
import { OrdersPanel } from '../screen/OrdersPanel'
import { BoardNow } from './BoardNow'
import { CallbacksNow } from './CallbacksNow'
import { OrdersNow } from './OrdersNow'

const rowOf: Record<string, object> = {
  'volunteering.queue': {
    orderId: 'o',
    serviceName: '理发',
    forName: '王**',
    startAt: 1_795_000_000_000,
    status: 'open',
  },
  'messaging.callbacks': { callbackId: 'c', version: 1, status: 'waiting', askedAt: 1, words: [], available: [] },
  'publishing.list': { noticeId: 'n', status: 'scheduled', title: '停水通知', audienceText: '全社区' },
}
const ids = ['orderId', 'callbackId', 'noticeId']

/** A list of which the first page has as many as were asked for, and a door that counts 1,063. */
function door(asked: string[], isLong: boolean) {
  return (action: string, input: { limit?: number; status?: unknown }) => {
    asked.push(action)
    if (action.includes('ount')) return { count: 1063, more: false }
    const rows = Array.from({ length: isLong ? (input.limit ?? 20) : 2 }, (_, i) =>
      Object.fromEntries(
        Object.entries(rowOf[action] ?? {}).map(([key, value]) => [key, ids.includes(key) ? `${i}` : value]),
      ),
    )
    return { rows, next: isLong ? 'more' : null }
  }
}

test.each<[string, ReactElement, string]>([
  ['orders on the workbench', <OrdersNow key="1" />, '单在等志愿者'],
  ['orders on the screen in the hall', <OrdersPanel key="2" />, '单进行中'],
  ['who waits for a call', <CallbacksNow key="3" />, '人在等'],
  ['what is under way on the board', <BoardNow key="4" />, '份在送达或等着发布'],
])('%s: the number is the whole list’s, counted only where it goes on', async (_, block, unit) => {
  const long: string[] = []
  const { page } = await atDesk(block, door(long, true))
  expect(await screen.findByText(`1063${unit}`)).not.toBeNull()
  expect(long.filter((action) => action.includes('ount'))).toHaveLength(1)
  page.unmount()
  const short: string[] = []
  await atDesk(block, door(short, false))
  expect(await screen.findByText(`2${unit}`)).not.toBeNull()
  expect(short.filter((action) => action.includes('ount'))).toEqual([])
})
