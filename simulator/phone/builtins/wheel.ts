const SETTLE_MS = 120

/** A column of choices that snaps: drawn over `options`, the chosen row in the middle. Row height in CSS px. */
export class Wheel {
  readonly element = document.createElement('div')
  private settle: ReturnType<typeof setTimeout> | undefined
  private index = 0

  constructor(
    private readonly rowHeight: number,
    private readonly chosen: (index: number) => void,
  ) {
    this.element.className = 'phone-wheel'
    this.element.tabIndex = 0
    this.element.setAttribute('role', 'listbox')
    this.element.style.setProperty('--row', `${rowHeight}px`)
    this.element.addEventListener('scroll', () => {
      clearTimeout(this.settle)
      this.settle = setTimeout(() => this.arrive(), SETTLE_MS)
    })
    this.element.addEventListener('click', (event) => {
      const row = (event.target as Element).closest<HTMLElement>('.phone-wheel-row')
      if (row) this.turnTo([...this.element.children].indexOf(row))
    })
    this.element.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (!step) return
      event.preventDefault()
      this.turnTo(this.index + step)
    })
  }

  show(options: string[], index: number) {
    this.element.replaceChildren(
      ...options.map((option) => {
        const row = document.createElement('div')
        row.className = 'phone-wheel-row'
        row.setAttribute('role', 'option')
        row.textContent = option
        return row
      }),
    )
    this.index = Math.max(0, Math.min(index, options.length - 1))
    this.mark()
    requestAnimationFrame(() => {
      this.element.scrollTop = this.index * this.rowHeight
    })
  }

  private turnTo(index: number) {
    if (index < 0 || index >= this.element.childElementCount) return
    this.element.scrollTo({ top: index * this.rowHeight, behavior: 'smooth' })
    this.choose(index)
  }

  private arrive() {
    this.choose(Math.round(this.element.scrollTop / this.rowHeight))
  }

  private choose(index: number) {
    const next = Math.max(0, Math.min(index, this.element.childElementCount - 1))
    if (next === this.index) return
    this.index = next
    this.mark()
    this.chosen(next)
  }

  private mark() {
    ;[...this.element.children].forEach((row, at) => {
      row.ariaSelected = String(at === this.index)
    })
  }
}
