import { useState } from 'react'
import { Alert, Button } from 'tdesign-react'
import { kindNamed, publishersOf } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { isOvertaken } from '../../api/errors'
import { sendCommand } from '../../api/send-command'
import { onlyReads, roleWord } from '../../app/rights'
import { useMe } from '../../app/session'
import { FoldedBlock } from '../../widgets/Block'
import { useConflict } from '../../widgets/Conflict'
import { Pill } from '../../widgets/Marks'
import { EndButton, UnsentReason } from '../../widgets/ReasonSheet'
import { toastDone, toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { CONTENT_STATUSES } from '../../words/content-words'
import { momentText } from '../../words/dates'
import { DeliveryView } from './DeliveryView'
import { PhonePreview } from './PhonePreview'
import { UnsentContent } from './UnsentContent'
import { WithdrawSheet } from './WithdrawSheet'

/** Why there is no button. */
function whoseItIs({ kind: name, status }: StaffContent): string {
  const kind = kindNamed(name)
  if (status === 'withdrawn' || status === 'expired') return `这份${kind.word}已经结束。`
  return `发布和撤回由${publishersOf(kind).map(roleWord).join('、')}办。`
}

interface ContentDetailProps {
  content: StaffContent
  onContent: (after: StaffContent) => void
  onConflict: () => void
  /** a content that waits for its time can still be changed */
  onEdit: () => void
}

export function ContentDetail({ content, onContent, onConflict, onEdit }: ContentDetailProps) {
  const me = useMe()
  const [withdrawing, setWithdrawing] = useState(false)
  const conflict = useConflict()
  const { sending, run } = useDeed()
  const { noticeId, version } = content
  const deeds = onlyReads(me) ? [] : content.available
  const status = CONTENT_STATUSES[content.status]
  const isDelivered = kindNamed(content.kind).delivered
  const overtaken = (who: string) => {
    conflict.say(who)
    onConflict()
  }
  const act = async (deed: 'pause' | 'resume') => {
    const failed = await run(async () => {
      const after = await sendCommand(`publishing.${deed}`, { noticeId, version })
      onContent(after)
      conflict.say('')
      toastDone(after.status === 'paused' ? '已暂停，没发出的先不发。' : '接着送达。')
    })
    if (!failed) return
    if (isOvertaken(failed)) overtaken(failed.message)
    else toastFailed(failed.message)
  }
  return (
    <article className="case-detail" data-testid="notice-detail" data-status={content.status}>
      <header className="case-head">
        <div className="row">
          <h1 className="ellipsis">{content.title}</h1>
          <Pill tone={status.tone}>{status.word}</Pill>
        </div>
        <p className="quiet">
          {content.category} · {content.audienceText} · 有效期到{content.validUntil} · {content.by}
          {content.publishedAt && ` · ${momentText(content.publishedAt)}发布`}
        </p>
      </header>
      <div className="case-body">
        {conflict.said}
        {!withdrawing && !deeds.includes('withdraw') && <UnsentReason thingId={noticeId} deed="withdraw" name="撤回" />}
        <UnsentContent content={content} canEdit={deeds.includes('edit')} />
        {content.status === 'scheduled' && content.publishAt && (
          <Alert theme="info" message={`${momentText(content.publishAt)}自动发布，之前可以撤回。`} />
        )}
        {content.withdrawReason && <Alert theme="warning" message={`已撤回：${content.withdrawReason}`} />}
        {content.publishedAt !== null &&
          (isDelivered ? (
            <DeliveryView content={content} />
          ) : (
            <p className="quiet" data-testid="readers">
              只挂在公告栏，不发微信提醒；已有{content.read}人看过。
            </p>
          ))}
        <FoldedBlock title="正文" open={content.publishedAt === null} testId="notice-text">
          <PhonePreview draft={content} by={content.by} />
        </FoldedBlock>
      </div>
      <footer className="action-bar">
        <span className="grow quiet">{deeds.length === 0 ? whoseItIs(content) : ''}</span>
        {deeds.includes('withdraw') && (
          <EndButton words="撤回" onClick={() => setWithdrawing(true)} testId="withdraw" />
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
          content={content}
          onClose={() => setWithdrawing(false)}
          onConflict={overtaken}
          onDone={(after) => {
            setWithdrawing(false)
            onContent(after)
          }}
        />
      )}
    </article>
  )
}
