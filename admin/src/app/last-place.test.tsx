/** @jest-environment jsdom */
import { render } from '@testing-library/react'
import { useRememberedPlace, wayTo } from './last-place'

function At({ page, hash }: { page: string; hash: string }) {
  useRememberedPlace('li', page, hash)
  return null
}

beforeEach(() => sessionStorage.clear())

test('the way into a section leads to where one was in it; from inside of it to its beginning', () => {
  render(<At page="cases" hash="#/cases/c1?state=ended" />)
  expect(wayTo('li', 'cases', 'workbench')).toBe('#/cases/c1?state=ended')
  expect(wayTo('li', 'cases', 'cases')).toBe('#/cases')
  expect(wayTo('li', 'orders', 'workbench')).toBe('#/orders')
})

test('an address that is already another section’s is not taken for this one’s', () => {
  const { rerender } = render(<At page="cases" hash="#/cases/c1" />)
  rerender(<At page="cases" hash="#/workbench" />)
  rerender(<At page="workbench" hash="#/workbench" />)
  expect(wayTo('li', 'cases', 'workbench')).toBe('#/cases/c1')
})

test('nobody is led to where somebody else was', () => {
  render(<At page="cases" hash="#/cases/c1" />)
  expect(wayTo('wang', 'cases', 'workbench')).toBe('#/cases')
})
