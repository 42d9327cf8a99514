import { useState } from 'react'
import type { StaffOrder } from '../../../../domain/volunteering/views'
import { PhotoViewer } from '../../widgets/PhotoViewer'
import { Section } from '../../widgets/Section'
import { momentText, timeText } from '../../words/dates'
import { skillWords } from '../../words/skills'

export function OrderFacts({ order }: { order: StaffOrder }) {
  const [open, setOpen] = useState<number | null>(null)
  const photos = order.photos.flatMap((photo, i) => (photo.url ? [{ url: photo.url, caption: `照片${i + 1}` }] : []))
  const { byOrderer, byVolunteer } = order.ratings
  return (
    <Section title="点单内容">
      <dl className="facts">
        <dt>给谁</dt>
        <dd>
          {order.forName}
          {order.ordererName !== order.forName && <span className="faint">（{order.ordererName}代点）</span>}
        </dd>
        <dt>时间</dt>
        <dd className="figure">
          {momentText(order.startAt)} 到 {timeText(order.endAt)}
        </dd>
        <dt>地点</dt>
        <dd>{order.placeText}</dd>
        <dt>价格</dt>
        <dd>{order.priceText}</dd>
        <dt>志愿者</dt>
        <dd>
          {order.volunteerName ?? '还没有人接'}
          {order.hours !== null && <span className="faint">，服务{order.hours}小时</span>}
        </dd>
        {order.phone && (
          <>
            <dt>联系电话</dt>
            <dd className="figure">{order.phone}</dd>
          </>
        )}
        <dt>需要会</dt>
        <dd>{skillWords(order.service.skills) || '不需要专门技能'}</dd>
        {order.note && (
          <>
            <dt>留言</dt>
            <dd className="answer">{order.note}</dd>
          </>
        )}
        {byOrderer && (
          <>
            <dt>居民评价</dt>
            <dd>
              {byOrderer.score}星 {byOrderer.comment}
            </dd>
          </>
        )}
        {byVolunteer && (
          <>
            <dt>志愿者评价</dt>
            <dd>
              {byVolunteer.score}星 {byVolunteer.comment}
            </dd>
          </>
        )}
      </dl>
      {photos.length > 0 && (
        <div className="row wrap">
          {photos.map((photo, i) => (
            <button
              key={photo.url}
              type="button"
              className="plain thumb"
              onClick={() => setOpen(i)}
              aria-label={photo.caption}
            >
              <img src={photo.url} alt="" loading="lazy" />
            </button>
          ))}
        </div>
      )}
      {open !== null && <PhotoViewer photos={photos} first={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}
