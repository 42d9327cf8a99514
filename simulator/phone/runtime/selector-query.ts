import { type component, glassEasel } from 'glass-easel-miniprogram-adapter'
import { domOf } from './events'
import { laidOut } from './hidden-pages'
import { inPageArea, pagesElement } from './page-area'

type Caller = component.GeneralComponent
type Fields = {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  context?: boolean
  properties?: string[]
  computedStyle?: string[]
}
type Answer = Record<string, unknown>
type Job = () => unknown

/** WeChat's SelectorQuery; all positions are CSS px from the page area's top left corner. */
export class SelectorQuery {
  private readonly jobs: Job[] = []

  constructor(private scope: Caller) {}

  in(scope: Caller): this {
    this.scope = scope
    return this
  }

  select(selector: string) {
    const { scope } = this
    return this.nodes(() => this.find(scope, selector)[0] ?? null)
  }

  selectAll(selector: string) {
    const { scope } = this
    return this.nodes(() => this.find(scope, selector))
  }

  selectViewport() {
    return this.nodes(() => 'viewport' as const)
  }

  /** Answers after the render that is under way; each node's own callback first, then `callback` with all. */
  exec(callback?: (answers: unknown[]) => void): this {
    const jobs = [...this.jobs]
    setTimeout(() => {
      const answers = jobs.map((job) => job())
      callback?.(answers)
    })
    return this
  }

  private find(scope: Caller, selector: string): glassEasel.Element[] {
    const root = scope._$.getShadowRoot() as glassEasel.ShadowRoot | null
    return root?.querySelectorAll(selector) ?? []
  }

  private nodes(find: () => glassEasel.Element | glassEasel.Element[] | 'viewport' | null) {
    const ask = (fields: Fields, callback?: (answer: never) => void) => {
      this.jobs.push(() => {
        const found = find()
        const answer = Array.isArray(found)
          ? found.map((element) => describe(element, fields))
          : found === 'viewport'
            ? viewport(fields)
            : found && describe(found, fields)
        callback?.(answer as never)
        return answer
      })
      return this
    }
    type Callback = (answer: never) => void
    return {
      fields: ask,
      boundingClientRect: (callback?: Callback) => ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
      context: (callback?: Callback) => ask({ context: true }, callback),
      ref: (callback?: Callback) => ask({ node: true }, callback),
    }
  }
}

function viewport(fields: Fields): Answer {
  const { clientWidth: width, clientHeight: height } = pagesElement
  const box = pagesElement.querySelector<HTMLElement>('.phone-page:not([hidden]) > .phone-scroll')
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? offsets(box) : {}),
  }
}

function describe(element: glassEasel.Element, fields: Fields): Answer {
  const dom = domOf(element)
  const answer: Answer = {}
  if (fields.id) answer.id = element.id
  if (fields.dataset) answer.dataset = { ...element.dataset }
  if (fields.mark) answer.mark = element.collectMarks()
  laidOut(dom, () => measure(dom, fields, answer))
  for (const name of fields.properties ?? []) answer[name] = (element as { data?: Answer }).data?.[name]
  if (fields.node) answer.node = nodeOf(element)
  if (fields.context) answer.context = nodeOf(element)
  return answer
}

function measure(dom: HTMLElement | null | undefined, fields: Fields, answer: Answer) {
  if (fields.rect || fields.size) {
    const { left, top, width, height } = dom?.getBoundingClientRect() ?? new DOMRect()
    const { x, y } = inPageArea(left, top)
    if (fields.rect) Object.assign(answer, { left: x, top: y, right: x + width, bottom: y + height })
    if (fields.size) Object.assign(answer, { width, height })
  }
  if (fields.scrollOffset) Object.assign(answer, offsets(dom))
  if (fields.computedStyle && dom) {
    const style = getComputedStyle(dom)
    for (const name of fields.computedStyle) answer[name] = style[name as 'color']
  }
}

/** canvas gives its node, scroll-view and the like a controller, a custom component its instance */
function nodeOf(element: glassEasel.Element): unknown {
  if (!glassEasel.Component.isComponent(element)) return null
  const caller = element.getMethodCaller() as { node?: () => unknown }
  return element.is.startsWith('wx/') ? (caller.node?.() ?? null) : caller
}

function offsets(dom: HTMLElement | null | undefined): Answer {
  const { scrollLeft = 0, scrollTop = 0, scrollWidth = 0, scrollHeight = 0 } = dom ?? {}
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}
