import { useState } from 'react'
import type { StaffOrder } from '../../../../domain/volunteering/views'
import type { InputOf } from '../../api/actions'
import { call } from '../../api/call'
import { Block } from '../../widgets/Block'
import { PhotoViewer } from '../../widgets/PhotoViewer'
import { Reveal } from '../../widgets/Reveal'
import { momentText, timeText } from '../../words/dates'
import { skillWords } from '../../words/skills'

const REASONS = ['联系点单人', '联系志愿者', '送志愿者上门', '居民本人要求核对']

/** What is covered of an order, with 查看. */
function Looked(props: {
  order: StaffOrder
  field: InputOf<'volunteering.reveal'>['field']
  name: string
  masked: string
}) {
  const { order, field, name, masked } = props
  return (
    <Reveal
      name={name}
      masked={masked}
      mayLook
      look={async (reason) => (await call('volunteering.reveal', { orderId: order.orderId, field, reason })).value}
      reasons={REASONS}
      testId={field}
    />
  )
}

export function OrderFacts({ order }: { order: StaffOrder }) {
  const [open, setOpen] = useState<number | null>(null)
  const photos = order.photos.flatMap((photo, i) => (photo.url ? [{ url: photo.url, caption: `照片${i + 1}` }] : []))
  const { byOrderer, byVolunteer } = order.ratings
  return (
    <Block title="点单内容">
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
        <dd>
          {order.hasDoor ? (
            <Looked order={order} field="address" name="门牌" masked={order.placeText} />
          ) : (
            order.placeText
          )}
        </dd>
        <dt>价格</dt>
        <dd>{order.priceText}</dd>
        <dt>志愿者</dt>
        <dd>
          {order.volunteerName ?? '还没有人接'}
          {order.hours !== null && <span className="faint">，服务{order.hours}小时</span>}
        </dd>
        {order.phoneMasked && (
          <>
            <dt>点单人电话</dt>
            <dd>
              <Looked order={order} field="phone" name="点单人电话" masked={order.phoneMasked} />
            </dd>
          </>
        )}
        {order.volunteerPhoneMasked && (
          <>
            <dt>志愿者电话</dt>
            <dd>
              <Looked order={order} field="volunteerPhone" name="志愿者电话" masked={order.volunteerPhoneMasked} />
            </dd>
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
    </Block>
  )
}
