import { useEffect, useState } from 'react'
import { Button, Select } from 'tdesign-react'
import type { NoticeStatus } from '../../../../domain/publishing/views'
import { useLoad } from '../../api/use-load'
import { Pill } from '../../widgets/Mark'
import { EmptyState, ErrorState, Skeleton } from '../../widgets/states'
import { momentText, shortMoment } from '../../words/dates'
import { NOTICE_STATUSES } from '../../words/notice-words'

interface NoticeListProps {
  openId: string | null
  /** grows when something was changed here: load again */
  changes: number
  canWrite: boolean
  onOpen: (noticeId: string) => void
}

const PAGE = 30

export function NoticeList({ openId, changes, canWrite, onOpen }: NoticeListProps) {
  const [status, setStatus] = useState<NoticeStatus | ''>('')
  const [starts, setStarts] = useState<string[]>([])
  const after = starts.at(-1)
  const input = { limit: PAGE, ...(status && { status }), ...(after && { after }) }
  const { data, error, loading, reload } = useLoad('publishing.list', input, 15_000)
  useEffect(() => {
    if (changes > 0) void reload()
  }, [changes, reload])

  return (
    <div className="list-side">
      <div className="filter-bar">
        <div className="row">
          <Select
            value={status}
            onChange={(value) => {
              setStatus(value as NoticeStatus | '')
              setStarts([])
            }}
            options={[
              { value: '', label: '全部状态' },
              ...Object.entries(NOTICE_STATUSES).map(([value, { word }]) => ({ value, label: word })),
            ]}
          />
          {canWrite && (
            <Button onClick={() => onOpen('new')} data-testid="new-notice">
              写通知
            </Button>
          )}
        </div>
      </div>
      {loading && <Skeleton lines={15} />}
      {!data && error && <ErrorState error={error} retry={() => void reload()} />}
      {data?.rows.length === 0 && (
        <EmptyState title={status ? '没有这种状态的通知' : '还没有通知'}>点“写通知”开始第一份。</EmptyState>
      )}
      <ul className="order-list" data-testid="notice-list">
        {data?.rows.map((notice) => (
          <li key={notice.noticeId} className="case-row" aria-current={notice.noticeId === openId ? 'true' : undefined}>
            <button
              type="button"
              className="plain"
              onClick={() => onOpen(notice.noticeId)}
              data-testid="notice-row"
              data-notice={notice.noticeId}
            >
              <div className="row">
                <strong className="grow ellipsis">{notice.title}</strong>
                <Pill tone={NOTICE_STATUSES[notice.status].tone}>{NOTICE_STATUSES[notice.status].word}</Pill>
              </div>
              <div className="row faint">
                <span className="grow ellipsis">
                  {notice.category} · {notice.audienceText}
                </span>
                <span className="figure">
                  {notice.status === 'scheduled' && notice.publishAt
                    ? `${momentText(notice.publishAt)}发布`
                    : shortMoment(notice.publishedAt ?? notice.updatedAt)}
                </span>
              </div>
            </button>
          </li>
        ))}
      </ul>
      {(starts.length > 0 || data?.next) && (
        <div className="row pager">
          <Button
            variant="outline"
            size="small"
            disabled={starts.length === 0}
            onClick={() => setStarts(starts.slice(0, -1))}
          >
            上一页
          </Button>
          <Button
            variant="outline"
            size="small"
            disabled={!data?.next}
            onClick={() => data?.next && setStarts([...starts, data.next])}
          >
            下一页
          </Button>
        </div>
      )}
    </div>
  )
}
