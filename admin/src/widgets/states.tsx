import type { ReactNode } from 'react'
import { CheckCircleIcon, ErrorCircleIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import type { CallError } from '../api/errors'
import './states.css'

/** Nothing to show: says so, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state" data-testid="empty">
      <CheckCircleIcon size="32px" />
      <strong>{title}</strong>
      {children && <div>{children}</div>}
    </div>
  )
}

/** A load failed: says why and offers to try again. */
export function ErrorState({ error, retry }: { error: CallError; retry: () => void }) {
  return (
    <div className="state" role="alert" data-testid="error">
      <ErrorCircleIcon size="32px" />
      <strong>{error.message}</strong>
      <Button variant="outline" onClick={retry} data-testid="retry">
        重试
      </Button>
    </div>
  )
}

export function Skeleton({ lines = 9 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label="正在载入">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <i key={line} />
      ))}
    </div>
  )
}
