/** Gives the focus back to what had it before; that may be gone, or nothing that can have one. */
export function giveFocusBack(before: Element | null): void {
  if (before instanceof HTMLElement) before.focus()
}
