import { type RefObject, useEffect, useState } from 'react'
import { TextInput } from './TextInput'

interface SearchBoxProps {
  value: string
  onChange: (text: string) => void
  placeholder: string
  /** Enter: what is typed has been asked for, and the person goes on to what is found */
  onEnter?: () => void
  input?: RefObject<HTMLInputElement | null>
}

/** Asks when the typing pauses, not at every key; Enter asks at once, Esc leaves the box. */
export function SearchBox({ value, onChange, placeholder, onEnter, input }: SearchBoxProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), 300)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      ref={input}
      className="grow"
      type="search"
      maxLength={30}
      placeholder={placeholder}
      aria-label="搜索"
      value={text}
      onChange={setText}
      onKeyDown={(event) => {
        // Enter also chooses among the characters of an input method.
        if (event.key === 'Enter' && onEnter && !event.nativeEvent.isComposing) {
          event.preventDefault()
          if (text !== value) onChange(text)
          event.currentTarget.blur()
          onEnter()
        }
        if (event.key !== 'Escape') return
        // The browser would empty the box.
        event.preventDefault()
        event.currentTarget.blur()
      }}
      data-testid="search"
    />
  )
}
