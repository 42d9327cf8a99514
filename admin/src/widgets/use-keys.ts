import { useEffect, useRef } from 'react'

/** What a key does; answering false leaves it to whatever has the focus. */
export type KeyDeeds = Record<string, (event: KeyboardEvent) => unknown>

/** Single-key shortcuts. They keep quiet while somebody types, while a dialog is open, and with Ctrl, Alt or ⌘. */
export function useKeys(keys: KeyDeeds, enabled = true): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    if (!enabled) return
    // Seen before anybody acts on the key: a dialog that it closes was still open.
    let isCovered = false
    const look = () => {
      isCovered = isSomethingOpen()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      if (isCovered || isTyping(event.target)) return
      const act = current.current[event.key]
      if (!act || act(event) === false) return
      event.preventDefault()
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', onKey)
    }
  }, [enabled])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** A dialog, or a bubble of TDesign in which something is chosen. */
function isSomethingOpen(): boolean {
  if (document.querySelector('[role="dialog"][data-open="true"]')) return true
  const choices = document.querySelectorAll('.t-popup :is(input, .t-select__list, .t-popconfirm)')
  return [...choices].some((choice) => choice.getClientRects().length > 0)
}
