import { useEffect, useState } from 'react'
import { kindNamed } from '../../../../domain/publishing/rules'
import { useAnswer } from '../../api/use-answer'
import { dayText } from '../../words/dates'

const TURN = 8000

/** The latest notices, one after the other. */
export function BoardPanel() {
  const { data } = useAnswer('publishing.list', { limit: 30 })
  const live = data?.rows.filter((notice) => notice.status === 'published' || notice.status === 'publishing') ?? []
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((now) => now + 1), TURN)
    return () => clearInterval(timer)
  }, [])
  const notice = live[turn % Math.max(live.length, 1)]
  if (!notice) return null
  return (
    <footer data-testid="screen-notice">
      <strong>{kindNamed(notice.kind).word}</strong>
      <span>{notice.title}</span>
      <span className="where">{dayText(notice.publishedAt ?? notice.updatedAt)}</span>
    </footer>
  )
}
