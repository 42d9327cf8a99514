import type { StaffCase } from '../../../../../domain/casework/views'
import { FoldedBlock } from '../../../widgets/Block'
import { TimelineList } from '../../../widgets/TimelineList'
import { shortMoment } from '../../../words/dates'

/** What the resident sees, and what only staff see. */
export function History({ found }: { found: StaffCase }) {
  const latest = [...found.timeline].sort((a, b) => b.at - a.at)[0]
  const internal = found.history.filter((entry) => entry.internal)
  return (
    <>
      <FoldedBlock title="经过" extra={latest && `${latest.title} · ${shortMoment(latest.at)}`} testId="history">
        <TimelineList entries={found.timeline} />
      </FoldedBlock>
      {internal.length > 0 && (
        <FoldedBlock title="内部记录" extra={`${internal.length}条，居民看不到`} testId="internal">
          <TimelineList entries={internal.map((entry) => ({ ...entry, title: entry.action }))} />
        </FoldedBlock>
      )}
    </>
  )
}
