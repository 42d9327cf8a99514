import { Button } from 'tdesign-react'
import { CERTAINTY_WORDS } from '../../../../../domain/people/rules'
import type { VolunteerRow } from '../../../../../domain/volunteering/views'
import { Block } from '../../../widgets/Block'
import { momentText } from '../../../words/dates'

interface VolunteerCardProps {
  one: VolunteerRow
  mayAct: boolean
  onConfirm: () => void
  onPause: () => void
}

const reachText = (metres: number) => (metres < 1000 ? `${metres}米` : `${metres / 1000}公里`)

const unconfirmed = ({ skills }: VolunteerRow) => skills.some(({ confirmed }) => !confirmed)

/** What somebody says that they can do, what of it staff confirmed, and what can be done about it. */
export function VolunteerCard({ one, mayAct, onConfirm, onPause }: VolunteerCardProps) {
  const { confirmation, withdrawal } = one
  return (
    <div className="volunteer" data-testid="volunteer" data-person={one.personId}>
      <Block title={one.name} extra={<span className="faint figure">{momentText(one.saidAt)}登记</span>}>
        <p className="figure quiet">
          身份证 {one.idMasked} · 电话 {one.phoneMasked ?? '没有留'}
        </p>
        <div className="skills">
          {one.skills.map(({ id, name, proof, confirmed }) => (
            <span key={id} className={confirmed ? 'skill confirmed' : 'skill'}>
              {name}
              {confirmed ? '（已确认）' : proof ? `（要看${proof}）` : ''}
            </span>
          ))}
        </div>
        {one.intro && <p>{one.intro}</p>}
        <p className="quiet figure">
          是谁：{CERTAINTY_WORDS[one.certainty]} · 愿去{reachText(one.reach)}以内 · 服务过{one.orders}单{one.hours}
          小时
        </p>
        {confirmation && (
          <p className="quiet">
            {confirmation.by} {momentText(confirmation.at)}确认{confirmation.note && `：${confirmation.note}`}
          </p>
        )}
        {withdrawal && (
          <p className="quiet">
            {withdrawal.by} {momentText(withdrawal.at)}暂停：{withdrawal.reason}
          </p>
        )}
        {mayAct && (
          <div className="row">
            {(one.standing !== 'confirmed' || unconfirmed(one)) && (
              <Button onClick={onConfirm} data-testid="do-confirm-volunteer">
                {one.standing === 'withdrawn' ? '恢复接单' : '当面核对了，确认'}
              </Button>
            )}
            {one.standing !== 'withdrawn' && (
              <Button variant="outline" theme="danger" onClick={onPause} data-testid="do-pause-volunteer">
                暂停接单
              </Button>
            )}
          </div>
        )}
      </Block>
    </div>
  )
}
