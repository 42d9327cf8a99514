/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { withWords } from './insert-words'
import { WordsArea } from './WordsArea'

const READY = ['照片模糊，请重拍', '缺少签名']

function Held({ first }: { first: string }) {
  const [text, setText] = useState(first)
  return <WordsArea ready={READY} value={text} onChange={setText} data-testid="text" />
}
const show = (first: string) => void render(<Held first={first} />)
const box = () => screen.getByTestId('text') as HTMLTextAreaElement
const pick = (words: string) => fireEvent.click(screen.getByText(words))

test('ready words stand after what was typed, and one below the other', () => {
  show('户口本第二页')
  pick('照片模糊，请重拍')
  expect(box().value).toBe('户口本第二页；照片模糊，请重拍')
  pick('缺少签名')
  expect(box().value).toBe('户口本第二页；照片模糊，请重拍；缺少签名')
})

test('where the person put the caret they are put in; where only a dialog put it, at the end', () => {
  show('第一页第二页')
  box().setSelectionRange(0, 0)
  pick('缺少签名')
  expect(box().value).toBe('第一页第二页；缺少签名')
  box().setSelectionRange(3, 3)
  fireEvent.pointerUp(box())
  pick('照片模糊，请重拍')
  expect(box().value).toBe('第一页；照片模糊，请重拍；第二页；缺少签名')
})

test('what is selected, as by the Tab key, is not replaced', () => {
  show('自己写的理由')
  fireEvent.keyDown(box(), { key: 'Tab' })
  box().select()
  pick('缺少签名')
  expect(box().value).toBe('自己写的理由；缺少签名')
})

test('they can be taken out again until something else is typed', () => {
  show('请补')
  pick('缺少签名')
  fireEvent.click(screen.getByTestId('take-out'))
  expect(box().value).toBe('请补')
  pick('缺少签名')
  fireEvent.change(box(), { target: { value: `${box().value}，谢谢` } })
  expect(screen.queryByTestId('take-out')).toBeNull()
})

test('the same words are not put in twice', () => {
  show('')
  pick('缺少签名')
  expect((screen.getByText('缺少签名', { selector: 'button' }) as HTMLButtonElement).disabled).toBe(true)
})

test('no second mark stands beside one that is there', () => {
  expect(withWords('请看：', '缺少签名', 3).text).toBe('请看：缺少签名')
  expect(withWords('A。B', '缺少签名', 2).text).toBe('A。缺少签名；B')
  expect(withWords('，谢谢', '缺少签名', 0).text).toBe('缺少签名，谢谢')
})
