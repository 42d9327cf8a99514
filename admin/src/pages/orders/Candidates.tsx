import { useState } from 'react'
import { Button, Popconfirm } from 'tdesign-react'
import type { StaffOrder } from '../../../../domain/volunteering/views'
import { Block } from '../../widgets/Block'
import { distanceText } from '../../words/order-words'
import { skillWords } from '../../words/skills'

interface CandidatesProps {
  order: StaffOrder
  sending: boolean
  onAssign: (volunteerId: string) => void
}

/** The free and near ones stand first: mostly one of them is sent. */
const FIRST = 30

/** Who could do it: able, near, free. Somebody who is busy then is shown and cannot be chosen. */
export function Candidates({ order, sending, onAssign }: CandidatesProps) {
  const [showsAll, setShowsAll] = useState(false)
  const { length: count } = order.candidates
  const shown = showsAll ? order.candidates : order.candidates.slice(0, FIRST)
  return (
    <Block title="可以派给" extra={<span className="faint">{count}人会这项</span>} testId="candidates">
      {order.candidates.length === 0 && (
        <p className="quiet">附近没有会这项的志愿者。可以打电话请别的志愿者先登记技能。</p>
      )}
      {order.candidates.length > 0 && (
        <table className="candidates">
          <thead>
            <tr>
              <th>志愿者</th>
              <th>会什么</th>
              <th>服务过</th>
              <th>离得</th>
              <th>那时有空</th>
              <th aria-label="派单" />
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.personId}>
                <td>
                  <strong>{one.name}</strong>
                </td>
                <td className="quiet">{skillWords(one.skills)}</td>
                <td className="figure">{one.hours}小时</td>
                <td className="figure">{distanceText(one.distance)}</td>
                <td>{one.free ? '有空' : <span className="faint">那时有别的单</span>}</td>
                <td style={{ textAlign: 'right' }}>
                  {one.free && (
                    <Popconfirm
                      content={`派给${one.name}？双方马上收到提醒。`}
                      confirmBtn="派单"
                      cancelBtn="再想想"
                      onConfirm={() => onAssign(one.personId)}
                    >
                      <Button size="small" variant="outline" disabled={sending} data-testid={`assign-${one.personId}`}>
                        派单
                      </Button>
                    </Popconfirm>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > shown.length && (
        <Button variant="text" onClick={() => setShowsAll(true)} data-testid="all-candidates">
          再看另外{count - shown.length}人（离得更远，或者那时有别的单）
        </Button>
      )}
    </Block>
  )
}
