import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { ChevronLeftIcon, ChevronRightIcon, CloseIcon, RotateIcon, ZoomInIcon, ZoomOutIcon } from 'tdesign-icons-react'
import { giveFocusBack } from './focus'
import type { PhotoView } from './photo-view'
import { usePhotoView } from './use-photo-view'
import './PhotoViewer.css'

interface PhotoViewerProps {
  photos: { url: string; caption: string }[]
  /** index of the photo to begin with */
  first: number
  onClose: () => void
}

const FAR = 80

/** Photos as large as the window: leaf, zoom at the pointer, drag, turn, by mouse and by keyboard. */
export function PhotoViewer({ photos, first, onClose }: PhotoViewerProps) {
  const [at, setAt] = useState(first)
  const frame = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const look = usePhotoView(stage)
  const { view } = look
  const photo = photos[at]

  const goTo = (next: number) => {
    if (next === at || next < 0 || next >= photos.length) return
    setAt(next)
    look.begin()
  }
  const deeds = new Map<string, () => void>([
    ['ArrowLeft', () => goTo(at - 1)],
    ['ArrowRight', () => goTo(at + 1)],
    ['Home', () => goTo(0)],
    ['End', () => goTo(photos.length - 1)],
    ['ArrowUp', () => look.move(0, FAR)],
    ['ArrowDown', () => look.move(0, -FAR)],
    ['+', look.larger],
    ['=', look.larger],
    ['-', look.smaller],
    ['0', look.whole],
    ['1', () => look.real()],
    ['r', () => look.turn(90)],
    ['R', () => look.turn(-90)],
    ['Escape', onClose],
  ])
  useEffect(() => {
    const before = document.activeElement
    frame.current?.focus()
    return () => giveFocusBack(before)
  }, [])

  if (!photo) return null
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
        const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : deeds.get(event.key)
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
          onClick={() => goTo(at - 1)}
          disabled={at === 0}
          aria-label="上一张"
          data-testid="photo-previous"
        >
          <ChevronLeftIcon />
        </button>
        <button
          type="button"
          onClick={() => goTo(at + 1)}
          disabled={at === photos.length - 1}
          aria-label="下一张"
          data-testid="photo-next"
        >
          <ChevronRightIcon />
        </button>
        <button type="button" onClick={look.smaller} aria-label="缩小" title="缩小（−）">
          <ZoomOutIcon />
        </button>
        <span className="figure scale" data-testid="photo-scale">
          {view ? `${Math.round(view.scale * 100)}%` : '…'}
        </span>
        <button type="button" onClick={look.larger} aria-label="放大" title="放大（+，或滚轮）">
          <ZoomInIcon />
        </button>
        <button type="button" onClick={look.whole} title="看整张（0）" data-testid="photo-whole">
          整张
        </button>
        <button type="button" onClick={() => look.real()} title="原来的大小（1，或双击）" data-testid="photo-real">
          100%
        </button>
        <button
          type="button"
          onClick={() => look.turn(90)}
          aria-label="旋转"
          title="旋转（r）"
          data-testid="photo-turn"
        >
          <RotateIcon />
        </button>
        <button type="button" onClick={onClose} aria-label="关闭" data-testid="photo-close">
          <CloseIcon /> 关闭
        </button>
      </header>
      <div
        className="stage"
        ref={stage}
        {...look.drag}
        onDoubleClick={(event) => (view && view.scale < 1 ? look.real(event) : look.whole())}
        data-testid="photo-stage"
      >
        <img
          key={photo.url}
          src={photo.url}
          alt={photo.caption}
          draggable={false}
          onLoad={({ currentTarget }) =>
            look.loaded({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
          style={view ? styleOf(view) : { visibility: 'hidden' }}
          data-testid="photo"
        />
      </div>
    </div>
  )
}

const styleOf = ({ scale, x, y, turn }: PhotoView): CSSProperties => ({
  transform: `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turn}deg) scale(${scale})`,
})
