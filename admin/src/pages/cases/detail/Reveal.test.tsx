/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Reveal } from './Reveal'

const NUMBER = '510821195203040021'
let sent: Record<string, unknown>[] = []

jest.mock('../../../app/session', () => ({ useMe: () => ({ roles: [{ role: 'clerk', area: '510821/107/001' }] }) }))
jest.mock('../../../api/call', () => ({
  call: async (_action: string, input: Record<string, unknown>) => {
    sent.push(input)
    return { value: NUMBER }
  },
}))

beforeEach(() => {
  sent = []
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const show = () => render(<Reveal caseId="c1" field="idNumber" name="身份证号" masked="5108**********0021" />)
const askFor = async (reason: string) => {
  fireEvent.click(screen.getByLabelText('查看身份证号'))
  fireEvent.change(screen.getByTestId('reveal-reason'), { target: { value: reason } })
  await act(async () => fireEvent.click(screen.getByTestId('dialog-send')))
}

test('a number is covered, and nothing is asked of the server before a reason is given', async () => {
  show()
  expect(screen.getByText('5108**********0021')).not.toBeNull()
  await askFor('看看')
  expect(screen.getByText('请写明为什么要看，至少4个字。')).not.toBeNull()
  expect(sent).toEqual([])
})

test('with a reason it is shown for 30 seconds and then covered again', async () => {
  show()
  await askFor(' 核对申请材料 ')
  expect(sent).toEqual([{ caseId: 'c1', field: 'idNumber', reason: '核对申请材料' }])
  expect(screen.getByTestId('revealed-idNumber').textContent).toBe(NUMBER)
  await act(async () => jest.advanceTimersByTime(29_000))
  expect(screen.queryByTestId('revealed-idNumber')).not.toBeNull()
  await act(async () => jest.advanceTimersByTime(1_250))
  expect(screen.queryByTestId('revealed-idNumber')).toBeNull()
  expect(screen.getByText('5108**********0021')).not.toBeNull()
})
