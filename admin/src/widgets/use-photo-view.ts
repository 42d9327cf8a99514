import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { fitted, moved, type PhotoView, type Size, turned, zoomedAt } from './photo-view'

const STEP = 1.25
const NONE: Size = { width: 1, height: 1 }

/** Looking at one photo: by wheel at the pointer, by dragging, by buttons and keys. `null` view: not loaded yet. */
export function usePhotoView(stage: RefObject<HTMLElement | null>) {
  const [view, setView] = useState<PhotoView | null>(null)
  const photo = useRef<Size>(NONE)
  const space = useCallback((): Size => stage.current?.getBoundingClientRect() ?? NONE, [stage])
  const change = useCallback(
    (how: (old: PhotoView, photo: Size, space: Size) => PhotoView) =>
      setView((old) => old && how(old, photo.current, space())),
    [space],
  )
  const zoom = useCallback(
    (scaleOf: (old: PhotoView) => number, at?: { clientX: number; clientY: number }) => {
      const box = stage.current?.getBoundingClientRect()
      const point =
        at && box ? { x: at.clientX - box.x - box.width / 2, y: at.clientY - box.y - box.height / 2 } : { x: 0, y: 0 }
      change((old, size, space) => zoomedAt(old, scaleOf(old), point, size, space))
    },
    [change, stage],
  )

  useEffect(() => {
    const box = stage.current
    if (!box) return
    // By hand: what React listens to may not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      zoom(({ scale }) => scale * (event.deltaY < 0 ? STEP : 1 / STEP), event)
    }
    const onResize = () => change((old, size, space) => fitted(size, space, old.turn))
    box.addEventListener('wheel', onWheel, { passive: false })
    window.addEventListener('resize', onResize)
    return () => {
      box.removeEventListener('wheel', onWheel)
      window.removeEventListener('resize', onResize)
    }
  }, [stage, zoom, change])

  return {
    view,
    /** another photo is shown: not before it is loaded */
    begin: useCallback(() => setView(null), []),
    loaded: useCallback(
      (size: Size) => {
        photo.current = size
        setView(fitted(size, space()))
      },
      [space],
    ),
    larger: () => zoom(({ scale }) => scale * STEP),
    smaller: () => zoom(({ scale }) => scale / STEP),
    whole: () => change((old, size, space) => fitted(size, space, old.turn)),
    /** 100 %, at the pointer if there is one */
    real: (at?: { clientX: number; clientY: number }) => zoom(() => 1, at),
    turn: (by: 90 | -90) => change((old, size, space) => turned(old, by, size, space)),
    move: (dx: number, dy: number) => change((old, size, space) => moved(old, dx, dy, size, space)),
    drag: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture?.(event.pointerId),
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.buttons === 1) change((old, size, space) => moved(old, event.movementX, event.movementY, size, space))
      },
    },
  }
}
