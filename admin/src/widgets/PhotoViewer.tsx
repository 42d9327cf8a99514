import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { ChevronLeftIcon, ChevronRightIcon, CloseIcon, RotateIcon, ZoomInIcon, ZoomOutIcon } from 'tdesign-icons-react'
import './PhotoViewer.css'

interface PhotoViewerProps {
  photos: { url: string; caption: string }[]
  /** index of the photo to begin with */
  first: number
  onClose: () => void
}

const ZOOMS = [1, 1.5, 2, 3, 4]

/** Photos as large as the window: leaf, zoom, rotate, by mouse and by keyboard. */
export function PhotoViewer({ photos, first, onClose }: PhotoViewerProps) {
  const [at, setAt] = useState(first)
  const [zoom, setZoom] = useState(0)
  const [turn, setTurn] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const photo = photos[at]

  const leaf = (step: number) => {
    const next = at + step
    if (next < 0 || next >= photos.length) return
    setAt(next)
    setZoom(0)
    setTurn(0)
  }
  const magnify = (step: number) => setZoom((now) => Math.min(ZOOMS.length - 1, Math.max(0, now + step)))
  const deeds: [string, () => void][] = [
    ['ArrowLeft', () => leaf(-1)],
    ['ArrowRight', () => leaf(1)],
    ['+', () => magnify(1)],
    ['=', () => magnify(1)],
    ['-', () => magnify(-1)],
    ['r', () => setTurn((now) => now + 90)],
    ['Escape', onClose],
  ]
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    frame.current?.focus()
    return () => before?.focus()
  }, [])

  return (
    <div
      className="photo-viewer"
      role="dialog"
      aria-label={photo.caption}
      data-open="true"
      data-testid="photo-viewer"
      tabIndex={-1}
      ref={frame}
      onKeyDown={(event) => {
        const act = deeds.find(([key]) => key === event.key)?.[1]
        if (!act) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      <header>
        <strong className="grow ellipsis">
          {photo.caption}{' '}
          <span className="figure">
            （{at + 1}/{photos.length}）
          </span>
        </strong>
        <button
          type="button"
          onClick={() => leaf(-1)}
          disabled={at === 0}
          aria-label="上一张"
          data-testid="photo-previous"
        >
          <ChevronLeftIcon />
        </button>
        <button
          type="button"
          onClick={() => leaf(1)}
          disabled={at === photos.length - 1}
          aria-label="下一张"
          data-testid="photo-next"
        >
          <ChevronRightIcon />
        </button>
        <button type="button" onClick={() => magnify(-1)} disabled={zoom === 0} aria-label="缩小">
          <ZoomOutIcon />
        </button>
        <button type="button" onClick={() => magnify(1)} disabled={zoom === ZOOMS.length - 1} aria-label="放大">
          <ZoomInIcon />
        </button>
        <button type="button" onClick={() => setTurn((now) => now + 90)} aria-label="旋转">
          <RotateIcon />
        </button>
        <button type="button" onClick={onClose} aria-label="关闭" data-testid="photo-close">
          <CloseIcon /> 关闭
        </button>
      </header>
      <div className="stage">
        <img src={photo.url} alt={photo.caption} draggable={false} style={fitted(ZOOMS[zoom], turn)} />
      </div>
    </div>
  )
}

/** Fits the window at scale 1; lying on its side, width and height change places. `zoom` makes the stage scroll, a transform would not. */
function fitted(scale: number, turn: number): CSSProperties {
  const lying = turn % 180 !== 0
  return {
    maxWidth: lying ? '84vh' : '92vw',
    maxHeight: lying ? '92vw' : '84vh',
    zoom: scale,
    transform: `rotate(${turn}deg)`,
  }
}
