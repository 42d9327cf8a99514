import { type RefObject, useEffect, useState } from 'react'
import { TextInput } from './TextInput'

interface SearchBoxProps {
  value: string
  onChange: (text: string) => void
  placeholder: string
  id?: string
  input?: RefObject<HTMLInputElement | null>
}

/** Asks when the typing pauses, not at every key; Esc leaves the box. */
export function SearchBox({ value, onChange, placeholder, id, input }: SearchBoxProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), 300)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      id={id}
      ref={input}
      className="grow"
      type="search"
      maxLength={30}
      placeholder={placeholder}
      aria-label="搜索"
      value={text}
      onChange={setText}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The browser would empty the box.
        event.preventDefault()
        event.currentTarget.blur()
      }}
      data-testid="search"
    />
  )
}
