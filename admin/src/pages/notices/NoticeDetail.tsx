import { useState } from 'react'
import { Alert, Button } from 'tdesign-react'
import { kindNamed, publishersOf } from '../../../../domain/publishing/rules'
import type { StaffNotice } from '../../../../domain/publishing/views'
import { give } from '../../api/give'
import { onlyReads, roleWord } from '../../app/rights'
import { useMe } from '../../app/session'
import { Pill } from '../../widgets/Mark'
import { FoldedSection } from '../../widgets/Section'
import { toastDone, toastFailed } from '../../widgets/toast'
import { Unsent } from '../../widgets/Unsent'
import { useDeed } from '../../widgets/use-deed'
import { momentText } from '../../words/dates'
import { NOTICE_STATUSES } from '../../words/notice-words'
import { DeliveryView } from './DeliveryView'
import { PhonePreview } from './PhonePreview'
import { UnsentNotice } from './UnsentNotice'
import { WithdrawSheet } from './WithdrawSheet'

/** Why there is no button. */
function whoseItIs({ kind: name, status }: StaffNotice): string {
  const kind = kindNamed(name)
  if (status === 'withdrawn' || status === 'expired') return `这份${kind.word}已经结束。`
  return `发布和撤回由${publishersOf(kind).map(roleWord).join('、')}办。`
}

interface NoticeDetailProps {
  notice: StaffNotice
  onNotice: (after: StaffNotice) => void
  onConflict: () => void
  /** a notice that waits for its time can still be changed */
  onEdit: () => void
}

export function NoticeDetail({ notice, onNotice, onConflict, onEdit }: NoticeDetailProps) {
  const me = useMe()
  const [withdrawing, setWithdrawing] = useState(false)
  const [conflict, setConflict] = useState('')
  const { sending, run } = useDeed()
  const { noticeId, version } = notice
  const deeds = onlyReads(me) ? [] : notice.available
  const status = NOTICE_STATUSES[notice.status]
  const isDelivered = kindNamed(notice.kind).delivered
  const overtaken = (who: string) => {
    setConflict(who)
    onConflict()
  }
  const act = async (deed: 'pause' | 'resume') => {
    const failed = await run(async () => {
      const after = await give(`publishing.${deed}`, { noticeId, version })
      onNotice(after)
      setConflict('')
      toastDone(after.status === 'paused' ? '已暂停，没发出的先不发。' : '接着送达。')
    })
    if (!failed) return
    if (failed.code === 'CONFLICT' || failed.code === 'NOT_NOW') overtaken(failed.message)
    else toastFailed(failed.message)
  }
  return (
    <article className="case-detail" data-testid="notice-detail" data-status={notice.status}>
      <header className="case-head">
        <div className="row">
          <h1 className="ellipsis">{notice.title}</h1>
          <Pill tone={status.tone}>{status.word}</Pill>
        </div>
        <p className="quiet">
          {notice.category} · {notice.audienceText} · 有效期到{notice.validUntil} · {notice.by}
          {notice.publishedAt && ` · ${momentText(notice.publishedAt)}发布`}
        </p>
      </header>
      <div className="case-body">
        {conflict && (
          <Alert theme="warning" message={conflict} closeBtn onClose={() => setConflict('')} data-testid="conflict" />
        )}
        {!withdrawing && !deeds.includes('withdraw') && (
          <Unsent
            thingId={noticeId}
            deeds={[{ deed: 'withdraw', name: '撤回', written: (reason: string) => reason.trim() }]}
          />
        )}
        <UnsentNotice notice={notice} canEdit={deeds.includes('edit')} />
        {notice.status === 'scheduled' && notice.publishAt && (
          <Alert theme="info" message={`${momentText(notice.publishAt)}自动发布，之前可以撤回。`} />
        )}
        {notice.withdrawReason && <Alert theme="warning" message={`已撤回：${notice.withdrawReason}`} />}
        {notice.publishedAt !== null &&
          (isDelivered ? (
            <DeliveryView notice={notice} />
          ) : (
            <p className="quiet" data-testid="readers">
              只挂在公告栏，不发微信提醒；已有{notice.read}人看过。
            </p>
          ))}
        <FoldedSection title="正文" open={notice.publishedAt === null} testId="notice-text">
          <PhonePreview draft={notice} by={notice.by} />
        </FoldedSection>
      </div>
      <footer className="action-bar">
        <span className="grow quiet">{deeds.length === 0 ? whoseItIs(notice) : ''}</span>
        {deeds.includes('withdraw') && (
          <Button
            size="large"
            theme="danger"
            variant="outline"
            onClick={() => setWithdrawing(true)}
            data-testid="withdraw"
          >
            撤回
          </Button>
        )}
        {deeds.includes('edit') && (
          <Button size="large" onClick={onEdit} data-testid="edit">
            修改
          </Button>
        )}
        {deeds.includes('pause') && (
          <Button
            size="large"
            variant="outline"
            theme="default"
            loading={sending}
            onClick={() => void act('pause')}
            data-testid="pause"
          >
            暂停送达
          </Button>
        )}
        {deeds.includes('resume') && (
          <Button size="large" loading={sending} onClick={() => void act('resume')} data-testid="resume">
            接着送达
          </Button>
        )}
      </footer>
      {withdrawing && (
        <WithdrawSheet
          notice={notice}
          onClose={() => setWithdrawing(false)}
          onConflict={overtaken}
          onDone={(after) => {
            setWithdrawing(false)
            onNotice(after)
          }}
        />
      )}
    </article>
  )
}
