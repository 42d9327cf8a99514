/** What is done with a finger, or a pressed mouse, that goes over an element; x and y are those of the window. */
interface Dragging {
  start(x: number, y: number): void
  move(x: number, y: number, event: Event): void
  end(): void
}

/** A finger stays with the element on which it came down; a mouse may leave it while its button is held. */
export function dragged(box: HTMLElement, { start, move, end }: Dragging): void {
  const finger = ({ touches }: TouchEvent, heard: (x: number, y: number) => void) => {
    const touch = touches[0]
    if (touch) heard(touch.clientX, touch.clientY)
  }
  box.addEventListener('touchstart', (event) => finger(event, start), { passive: true })
  box.addEventListener('touchmove', (event) => finger(event, (x, y) => move(x, y, event)), { passive: false })
  box.addEventListener('touchend', end)
  box.addEventListener('touchcancel', end)
  box.addEventListener('mousedown', (event) => start(event.clientX, event.clientY))
  window.addEventListener('mousemove', (event) => event.buttons === 1 && move(event.clientX, event.clientY, event))
  window.addEventListener('mouseup', end)
}
