import { type ComponentProps, useRef, useState } from 'react'
import { withWords } from './insert-words'
import { TextArea } from './TextInput'
import './WordsArea.css'

type WordsAreaProps = Omit<ComponentProps<typeof TextArea>, 'ref'> & {
  /** words that are often needed */
  ready: readonly string[]
}

/**
 * A text with ready words above it. A click puts them in where the person writes, or at the end; what was typed stays.
 * The last words can be taken out again, by the button or as any typing (Ctrl+Z).
 */
export function WordsArea({ ready, value, onChange, ...rest }: WordsAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const { at, watch } = useOwnCaret(box)
  const [last, setLast] = useState<{ before: string; after: string } | null>(null)

  const put = (words: string) => {
    const place = at() ?? value.length
    const { text, piece } = withWords(value, words, place)
    if (!typeInto(box.current, place, piece)) onChange(text)
    setLast({ before: value, after: text })
  }
  const takeOut = () => {
    if (last) onChange(last.before)
    setLast(null)
    box.current?.focus()
  }
  return (
    <div className="stack" style={{ gap: 8 }}>
      {ready.length > 0 && (
        <div className="ready-words">
          {ready.map((one) => (
            <button
              key={one}
              type="button"
              disabled={value.includes(one)}
              title={value.includes(one) ? '已经写进去了' : '点一下写进去，写好的不会变'}
              // The text keeps its caret when the button does not take the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => put(one)}
              data-testid="ready-words"
            >
              {one}
            </button>
          ))}
          {last && value === last.after && (
            <button
              type="button"
              className="take-out"
              onMouseDown={(event) => event.preventDefault()}
              onClick={takeOut}
              data-testid="take-out"
            >
              撤销刚才放的
            </button>
          )}
        </div>
      )}
      <TextArea {...rest} {...watch} ref={box} value={value} onChange={onChange} />
    </div>
  )
}

/** Where the person put the caret themself. A dialog that gives the focus leaves the caret anywhere: that is no place. */
function useOwnCaret(box: { current: HTMLTextAreaElement | null }) {
  const isPlaced = useRef(false)
  const placed = () => {
    isPlaced.current = true
  }
  return {
    at: () => (isPlaced.current && box.current ? box.current.selectionEnd : null),
    watch: { onKeyDown: placed, onPointerUp: placed },
  }
}

/** As if it were typed, so that the browser can undo it; false where the browser cannot. */
function typeInto(box: HTMLTextAreaElement | null, at: number, text: string): boolean {
  if (!box || typeof document.execCommand !== 'function') return false
  box.focus()
  box.setSelectionRange(at, at)
  return document.execCommand('insertText', false, text)
}
