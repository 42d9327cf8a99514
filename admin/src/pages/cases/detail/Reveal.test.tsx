/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react'
import { atDesk } from '../../../testing/render-console'
import { Reveal } from './Reveal'

const NUMBER = '510821195203040021'
let sent: Record<string, unknown>[] = []

beforeEach(() => {
  sent = []
})
afterEach(() => jest.useRealTimers())

const door = (_action: string, input: Record<string, unknown>) => {
  sent.push(input)
  return { value: NUMBER }
}
async function show() {
  await atDesk(<Reveal caseId="c1" field="idNumber" name="身份证号" masked="5108**********0021" />, door)
  jest.useFakeTimers()
}
const askFor = async (reason: string) => {
  fireEvent.click(screen.getByLabelText('查看身份证号'))
  fireEvent.change(screen.getByTestId('reveal-reason'), { target: { value: reason } })
  await act(async () => fireEvent.click(screen.getByTestId('dialog-send')))
}

test('a number is covered, and nothing is asked of the server before a reason is given', async () => {
  await show()
  expect(screen.getByText('5108**********0021')).not.toBeNull()
  await askFor('看看')
  expect(screen.getByText('请写明为什么要看，至少4个字。')).not.toBeNull()
  expect(sent).toEqual([])
})

test('with a reason it is shown for 30 seconds and then covered again', async () => {
  await show()
  await askFor(' 核对申请材料 ')
  expect(sent).toEqual([{ caseId: 'c1', field: 'idNumber', reason: '核对申请材料' }])
  expect(screen.getByTestId('revealed-idNumber').textContent).toBe(NUMBER)
  await act(async () => jest.advanceTimersByTime(29_000))
  expect(screen.queryByTestId('revealed-idNumber')).not.toBeNull()
  await act(async () => jest.advanceTimersByTime(1_250))
  expect(screen.queryByTestId('revealed-idNumber')).toBeNull()
  expect(screen.getByText('5108**********0021')).not.toBeNull()
})
