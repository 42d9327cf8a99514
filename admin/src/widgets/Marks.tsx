import type { ReactNode } from 'react'
import type { QueueRow } from '../../../domain/casework/views'
import { type Shape, URGENCIES, type Urgency } from '../words/case-words'
import './Mark.css'

const SHAPES: Record<Shape, ReactNode> = {
  triangle: <path d="M8 1 15.5 15H.5Z" />,
  diamond: <path d="M8 .5 15.5 8 8 15.5.5 8Z" />,
  dot: <circle cx="8" cy="8" r="7" />,
  ring: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="3" />,
  pause: <path d="M2 1h4v14H2zM10 1h4v14h-4z" />,
}

/** Urgency as shape, word and colour together. */
export function UrgencyMark({ urgency, words }: { urgency: Urgency; words?: string }) {
  const { word, shape, tone } = URGENCIES[urgency]
  return (
    <span className={`mark tone-${tone}`} data-urgency={urgency}>
      <svg viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
        {SHAPES[shape]}
      </svg>
      {words ?? word}
    </span>
  )
}

/** What stands at the right of a case's line: how urgent it is, or how it ended. */
export function CaseMark({ row }: { row: Pick<QueueRow, 'state' | 'statusWord' | 'urgency' | 'due'> }) {
  if (row.state === 'ended') return <span className="mark tone-quiet">{row.statusWord}</span>
  return <UrgencyMark urgency={row.urgency} words={row.due?.words} />
}

export function Pill({ tone, children }: { tone: string; children: ReactNode }) {
  return <span className={`pill tone-${tone}`}>{children}</span>
}
