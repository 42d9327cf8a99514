/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import type { StaffOrder } from '../../../../domain/volunteering/views'
import { atDesk, Refusal } from '../../testing/render-console'
import { OrderDetail } from './OrderDetail'

const WHO = '您打开以后有了新进展（11月26日 10:20 李样例：取消了点单）。您写的还在，请看过最新内容再操作。'
const anOrder = (over: Partial<StaffOrder> = {}): StaffOrder =>
  ({
    orderId: 'o1',
    version: 2,
    no: 'DD20261126-AB12CD',
    serviceName: '助餐送饭',
    service: { skills: ['errands'] },
    status: 'open',
    sentence: '正在找志愿者。',
    forName: '李样例',
    ordererName: '李样例',
    startAt: 1_795_000_000_000,
    endAt: 1_795_003_600_000,
    placeText: '1栋',
    priceText: '免费',
    volunteerName: null,
    hours: null,
    phone: null,
    note: null,
    photos: [],
    ratings: { byOrderer: null, byVolunteer: null },
    candidates: [],
    timeline: [],
    available: ['confirm', 'cancel'],
    ...over,
  }) as unknown as StaffOrder

let now: StaffOrder
let sent: { action: string; version: number; reason?: string }[]
const door = (action: string, input: Record<string, unknown>) => {
  if (action === 'volunteering.get') return now
  sent.push({ action, ...input } as never)
  if (input.version !== now.version) return new Refusal('CONFLICT', WHO)
  now = anOrder({
    version: now.version + 1,
    status: action.endsWith('cancel') ? 'cancelled' : 'confirmed',
    available: ['cancel'],
  })
  return now
}
const changed = jest.fn()
const shown = () => atDesk(<OrderDetail orderId="o1" onChanged={changed} />, door)
const click = (id: string) => act(async () => void fireEvent.click(screen.getByTestId(id)))
const type = (value: string) => fireEvent.change(screen.getByTestId('reason'), { target: { value } })

beforeEach(() => {
  sessionStorage.clear()
  now = anOrder()
  sent = []
})

test('only what is possible is offered; what was done is told to the list', async () => {
  await shown()
  expect(screen.queryByTestId('candidates')).toBeNull()
  await click('do-confirm')
  expect(sent).toMatchObject([{ action: 'volunteering.confirm', version: 2 }])
  expect(changed).toHaveBeenCalledWith(expect.objectContaining({ status: 'confirmed' }))
  expect(screen.queryByTestId('do-confirm')).toBeNull()
})

test('a cancellation needs a reason; ready words stand beside one’s own', async () => {
  await shown()
  await click('do-cancel')
  await click('dialog-send')
  expect(screen.getByText('请写明原因，下单的人会看到。')).not.toBeNull()
  type('家属来电')
  fireEvent.click(screen.getByText('天气不好，改天再约'))
  await click('dialog-send')
  expect(sent).toMatchObject([{ action: 'volunteering.cancel', reason: '家属来电；天气不好，改天再约' }])
})

test('when the order is over meanwhile it is said by whom, and the reason can be read until it is thrown away', async () => {
  await shown()
  await click('do-cancel')
  type('家属来电说不用了')
  now = anOrder({ version: 3, status: 'cancelled', available: [] })
  await click('dialog-send')
  expect(screen.getByTestId('dialog-error').textContent).toBe(WHO)
  expect(screen.getByTestId('conflict').textContent).toContain(WHO)
  expect(screen.getByTestId('dialog-gone').textContent).toContain('不能再取消')
  expect((screen.getByTestId('reason') as HTMLTextAreaElement).value).toBe('家属来电说不用了')
  cleanup()
  await shown()
  expect(screen.getByTestId('unsent').textContent).toContain('家属来电说不用了')
  await click('throw-away')
  expect(screen.queryByTestId('unsent')).toBeNull()
})
