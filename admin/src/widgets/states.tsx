import type { ReactNode } from 'react'
import { CheckCircleIcon, ErrorCircleIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import type { CallError, ErrorCode } from '../api/errors'
import type { Answer } from '../api/use-answer'
import { moveTo } from '../app/hash'
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

/** Where trying again can help: nothing came back, or the session ran out. */
const MAY_PASS: ErrorCode[] = ['NETWORK', 'UPSTREAM', 'INTERNAL', 'NOT_SIGNED_IN', 'TOO_MANY']

/** A load failed: says why and offers what can help, another try or the list. */
export function ErrorState({ error, retry }: { error: CallError; retry: () => void }) {
  return (
    <div className="state" role="alert" data-testid="error">
      <ErrorCircleIcon size="32px" />
      <strong>{error.message}</strong>
      {MAY_PASS.includes(error.code) ? (
        <Button variant="outline" onClick={retry} data-testid="retry">
          重试
        </Button>
      ) : (
        <Button variant="outline" theme="default" onClick={() => moveTo({ rest: [] })} data-testid="to-list">
          回到列表
        </Button>
      )}
    </div>
  )
}

interface NotYetProps {
  answer: Pick<Answer<unknown>, 'data' | 'error' | 'loading' | 'reload'>
  lines?: number
}

/** Stands where an answer will be: while it is loaded, and when it could not be. Nothing once it is there. */
export function NotYet({ answer: { data, error, loading, reload }, lines }: NotYetProps) {
  if (loading) return <Skeleton lines={lines} />
  return !data && error ? <ErrorState error={error} retry={() => void reload()} /> : null
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
