/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { OrderRow, OrderStatus, StaffOrder } from '../../../../domain/volunteering/views'
import { atDesk, click, press, staffAs } from '../../testing/render-console'
import OrdersPage from './OrdersPage'

type Input = { status?: OrderStatus[]; search?: string; order?: string; orderId?: string }

let orders: OrderRow[]
let asked: { action: string; input: Input }[]

const show = (at: string) => atDesk(<OrdersPage />, answer, { at, me: staffAs('volunteerCoordinator') })

const order = (id: string, status: OrderStatus, startAt: number): OrderRow => ({
  orderId: id,
  no: `D-${id}`,
  serviceName: '代买菜',
  status,
  sentence: '',
  startAt,
  endAt: startAt + 3600_000,
  placeText: '1幢',
  forName: `居民${id}`,
  volunteerName: null,
  wants: null,
  version: 1,
  ordererName: `居民${id}`,
  waitingMinutes: 5,
})

function answer(action: string, input: Input): unknown {
  asked.push({ action, input })
  if (action === 'volunteering.queue') {
    const direction = input.order === 'desc' ? -1 : 1
    const rows = orders
      .filter((row) => (!input.status || input.status.includes(row.status)) && row.forName.includes(input.search ?? ''))
      .sort((a, b) => direction * (a.startAt - b.startAt))
    return { rows, next: null }
  }
  const row = orders.find(({ orderId }) => orderId === input.orderId)!
  if (action === 'volunteering.cancel') Object.assign(row, { status: 'cancelled', version: 2 })
  return whole(row)
}

const whole = (row: OrderRow): StaffOrder => ({
  ...row,
  service: { skills: [] } as unknown as StaffOrder['service'],
  note: null,
  photos: [],
  priceText: '免费',
  phone: null,
  timeline: [],
  checkInCode: null,
  hours: null,
  doorNote: null,
  ratings: { byOrderer: null, byVolunteer: null },
  available: row.status === 'open' ? ['cancel'] : [],
  hasDoor: true,
  phoneMasked: null,
  volunteerPhoneMasked: null,
  candidates: [],
})

const rows = () => screen.queryAllByTestId('order-row').map((row) => row.dataset.order)
const openedAt = (id: string) => waitFor(() => expect(window.location.hash).toContain(`#/orders/${id}`))

beforeEach(() => {
  asked = []
  orders = [
    order('c', 'open', 3000),
    order('a', 'open', 1000),
    order('b', 'open', 2000),
    order('x', 'closed', 500),
    order('y', 'expired', 900),
  ]
})

test('a cancelled order leaves the list of those that wait, and the next one is open', async () => {
  await show('#/orders/b')
  expect(rows()).toEqual(['a', 'b', 'c'])
  await click('do-cancel')
  await act(async () => void fireEvent.change(screen.getByTestId('reason'), { target: { value: '不需要了' } }))
  await click('dialog-send')
  await openedAt('c')
  expect(rows()).toEqual(['a', 'c'])
  expect(document.activeElement?.getAttribute('data-order')).toBe('c')
  expect(asked.filter(({ action }) => action === 'volunteering.queue')).toHaveLength(1)
})

test('of what has ended the latest stands first, the other way round when it is asked for', async () => {
  await show('#/orders?state=ended')
  expect(rows()).toEqual(['y', 'x'])
  await click('sort')
  await waitFor(() => expect(rows()).toEqual(['x', 'y']))
  expect(window.location.hash).toBe('#/orders?state=ended&order=asc')
})

test('a search looks at all orders and says under which word each was found', async () => {
  await show('#/orders')
  await press('/')
  await act(async () => void fireEvent.change(screen.getByTestId('search'), { target: { value: '居民x' } }))
  await press('Enter')
  await openedAt('x')
  expect(asked.filter(({ action }) => action === 'volunteering.queue').at(-1)?.input.status).toBeUndefined()
  expect(screen.getByTestId('found-in').textContent).toBe('在“已结束”')
})

test('j, k and Esc are those of every list', async () => {
  await show('#/orders')
  await press('j')
  await openedAt('a')
  await press('j')
  await openedAt('b')
  await press('k')
  await openedAt('a')
  await press('Escape')
  await waitFor(() => expect(window.location.hash).toBe('#/orders'))
})
