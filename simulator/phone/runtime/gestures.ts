import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { TOUCHABLE } from '../builtins/accessibility'
import { elementOf } from './events'
import { inPageArea, pagesElement } from './page-area'

type Point = { identifier: number; pageX: number; pageY: number; clientX: number; clientY: number; force: number }
type Raw = { identifier: number; clientX: number; clientY: number }
type Gesture = { target: EventTarget; x: number; y: number; moved: boolean; pressed: boolean; timer: number }

const TAP_DISTANCE = 10
const LONG_PRESS_MS = 350
const MOUSE = 0

const gestures = new Map<number, Gesture>()
let touchedAt = -Infinity
let pressedByMouse: EventTarget | undefined

/**
 * Turns real touches, the mouse and assistive clicks on pages into WeChat's touchstart, touchmove, touchend, touchcancel, tap,
 * longpress, longtap and canceltap. A `catch:touchmove` keeps the page from scrolling; other catches leave the browser alone.
 */
export function listenToGestures() {
  pagesElement.addEventListener('touchstart', onTouch, { capture: true, passive: true })
  pagesElement.addEventListener('touchmove', onTouch, { capture: true, passive: false })
  pagesElement.addEventListener('touchend', onTouch, { capture: true })
  pagesElement.addEventListener('touchcancel', onTouch, { capture: true })
  pagesElement.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0 || followsTouch()) return
      pressedByMouse = event.target ?? undefined
      mouse(event, 'touchstart')
    },
    true,
  )
  window.addEventListener('mousemove', (event) => pressedByMouse && mouse(event, 'touchmove'), true)
  window.addEventListener(
    'mouseup',
    (event) => {
      if (!pressedByMouse) return
      mouse(event, 'touchend')
      pressedByMouse = undefined
    },
    true,
  )
  pagesElement.addEventListener('keydown', onKey)
  // keyboards, screen readers and element.click() have no pointer: the click itself is the tap
  pagesElement.addEventListener(
    'click',
    (event) => {
      if (event.detail !== 0 || followsTouch() || !event.target) return
      // a built-in passing a tap on to the input inside it: the tap itself has been told already
      if (!event.isTrusted && (event.target as Element).matches('input, textarea')) return
      tap(event, event.target, { identifier: MOUSE, clientX: event.clientX, clientY: event.clientY })
    },
    true,
  )
}

/** Enter and Space work whatever says by its role that it can be touched. */
function onKey(event: KeyboardEvent) {
  const element = event.target as HTMLElement
  if ((event.key !== 'Enter' && event.key !== ' ') || !TOUCHABLE.has(element.getAttribute('role') ?? '')) return
  if (element.matches('input, textarea, button')) return
  event.preventDefault()
  element.click()
}

function followsTouch(): boolean {
  return performance.now() - touchedAt < 700
}

function onTouch(event: TouchEvent) {
  touchedAt = performance.now()
  const { type, target } = event
  if (!target) return
  step(event, type, target, [...event.touches], [...event.changedTouches])
}

function mouse(event: MouseEvent, type: string) {
  if (!pressedByMouse) return
  const raw = { identifier: MOUSE, clientX: event.clientX, clientY: event.clientY }
  step(event, type, pressedByMouse, type === 'touchend' ? [] : [raw], [raw])
}

function step(event: Event, type: string, target: EventTarget, touches: Raw[], changed: Raw[]) {
  const fields = { touches: touches.map(point), changedTouches: changed.map(point) }
  for (const raw of changed) {
    if (type === 'touchstart') begin(event, target, raw)
    if (type === 'touchmove') move(event, raw)
  }
  const stopped = dispatch(event, target, type, {}, fields)
  if (stopped && type === 'touchmove' && event.cancelable) event.preventDefault()
  for (const raw of changed) {
    if (type === 'touchend') end(event, raw)
    if (type === 'touchcancel') forget(raw.identifier)
  }
}

function begin(event: Event, target: EventTarget, raw: Raw) {
  const timer = window.setTimeout(() => {
    const gesture = gestures.get(raw.identifier)
    if (!gesture || gesture.moved) return
    gesture.pressed = listens(target, 'longpress')
    const fields = { touches: [point(raw)], changedTouches: [point(raw)] }
    dispatch(event, target, 'longpress', place(raw), fields)
    dispatch(event, target, 'longtap', place(raw), fields)
  }, LONG_PRESS_MS)
  gestures.set(raw.identifier, { target, x: raw.clientX, y: raw.clientY, moved: false, pressed: false, timer })
}

function move(event: Event, raw: Raw) {
  const gesture = gestures.get(raw.identifier)
  if (!gesture || gesture.moved) return
  gesture.moved = Math.hypot(gesture.x - raw.clientX, gesture.y - raw.clientY) > TAP_DISTANCE
  if (!gesture.moved) return
  clearTimeout(gesture.timer)
  dispatch(event, gesture.target, 'canceltap', place(raw), {})
}

function end(event: Event, raw: Raw) {
  const gesture = gestures.get(raw.identifier)
  forget(raw.identifier)
  if (gesture && !gesture.moved && !gesture.pressed) tap(event, gesture.target, raw)
}

function forget(identifier: number) {
  clearTimeout(gestures.get(identifier)?.timer)
  gestures.delete(identifier)
}

function tap(event: Event, target: EventTarget, raw: Raw) {
  if ((target as Element).closest?.('wx-button[disabled]')) return
  dispatch(event, target, 'tap', place(raw), { touches: [], changedTouches: [point(raw)] })
}

/** Answers whether a listener caught the event. */
function dispatch(event: Event, target: EventTarget, type: string, detail: object, extraFields: object): boolean {
  const element = easelElement(target)
  if (!element) return false
  const made = new glassEasel.Event(type, detail, {
    originalEvent: event,
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { ...extraFields },
  })
  glassEasel.Event.dispatchEvent(element, made)
  return made.defaultPrevented()
}

function easelElement(target: EventTarget): glassEasel.Element | undefined {
  for (let node = target as Node | null; node; node = node.parentNode) {
    const found = (node as { __wxElement?: glassEasel.Element }).__wxElement
    if (found) return elementOf(found)
  }
  return undefined
}

function listens(target: EventTarget, type: string): boolean {
  for (let node = target as Node | null; node; node = node.parentNode) {
    const element = (node as { __wxElement?: { _$eventTarget?: { listeners: Record<string, unknown> } } }).__wxElement
    if (element?._$eventTarget?.listeners[type]) return true
  }
  return false
}

function point({ identifier, clientX, clientY }: Raw): Point {
  const { x, y } = inPageArea(clientX, clientY)
  return { identifier, clientX: x, clientY: y, pageX: x, pageY: y + scrolled(), force: 1 }
}

function place(raw: Raw): { x: number; y: number } {
  const { pageX, pageY } = point(raw)
  return { x: pageX, y: pageY }
}

function scrolled(): number {
  return pagesElement.querySelector('.phone-page:not([hidden]) > .phone-scroll')?.scrollTop ?? 0
}
