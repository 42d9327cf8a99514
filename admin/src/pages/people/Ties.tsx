import { useState } from 'react'
import { Button } from 'tdesign-react'
import type { PersonForStaff, StaffTie } from '../../../../domain/people/views'
import { sendCommand } from '../../api/send-command'
import { shortMoment } from '../../words/dates'
import { ReasonSheet } from './ReasonSheet'

const HOW: Record<NonNullable<StaffTie['how']>, string> = {
  wechat: '本人在微信里同意',
  code: '核对码',
  paper: '纸质签字存档',
  child: '家长填的孩子',
}
const ALLOWING = ['双方签字的代办书已存档', '本人在窗口当面同意并签字']
const ENDING = ['本人在窗口要求结束代办', '本人来电，回拨登记号码核对']

interface TiesProps {
  ties: StaffTie[]
  reason: string
  /** of whom they are; absent: nobody of the register */
  whose?: string
  onDone: (after: PersonForStaff, what: string) => void
}

/** Who acts for somebody, and who asks to: the digits to read out, the paper to file, the end. */
export function Ties({ ties, reason, whose, onDone }: TiesProps) {
  const [doing, setDoing] = useState<StaffTie | null>(null)
  return (
    <ul className="tie-list">
      {ties.map((tie) => (
        <li key={`${tie.carerId}${tie.personId}`} data-testid="tie" data-state={tie.state}>
          <div className="row wrap">
            <strong>{tie.carerName}</strong>
            <span className="quiet">
              说这位是他的{tie.relation}（{tie.carerCertainty}）
            </span>
            <span className="grow" />
            {(tie.state === 'asked' || whose) && (
              <Button
                size="small"
                variant="outline"
                onClick={() => setDoing(tie)}
                data-testid={tie.state === 'asked' ? 'tie-allow' : 'tie-end'}
              >
                {tie.state === 'asked' ? '有签字，同意' : '结束代办'}
              </Button>
            )}
          </div>
          {tie.code ? (
            <p>
              核对码 <strong className="figure">{tie.code}</strong>
              ：打登记的电话或当面念给本人，由本人告诉家人；不要直接告诉家人。
            </p>
          ) : (
            <p className="quiet">
              {tie.how ? HOW[tie.how] : '以前登记的'} {tie.since !== null && shortMoment(tie.since)}
            </p>
          )}
        </li>
      ))}
      {doing && (
        <TieSheet
          tie={doing}
          whose={whose}
          reason={reason}
          onClose={() => setDoing(null)}
          onDone={(after, what) => {
            setDoing(null)
            onDone(after, what)
          }}
        />
      )}
    </ul>
  )
}

function TieSheet({
  tie,
  whose,
  reason,
  onDone,
  onClose,
}: Omit<TiesProps, 'ties'> & { tie: StaffTie; onClose: () => void }) {
  const asked = tie.state === 'asked'
  const { carerId, personId } = tie
  const give = async (why: string) => {
    if (asked)
      onDone(await sendCommand('people.allowActFor', { carerId, askId: personId, reason: why }), '记下了，可以代办。')
    else if (whose)
      onDone(await sendCommand('people.endTie', { carerId, personId: whose, reason: why }), '代办结束了。')
  }
  const words = asked
    ? { title: `${tie.carerName}代办：有签字`, send: '同意代办', intro: ALLOWED }
    : { title: `结束${tie.carerName}的代办`, send: '结束代办', intro: ENDED }
  return <ReasonSheet {...words} ready={asked ? ALLOWING : ENDING} before={reason} give={give} onClose={onClose} />
}

const ALLOWED = '两人的身份证原件看过、代办书签好存档，才点。双方的微信都会收到消息。'
const ENDED = '对方马上不能再替他办新的，会收到消息；已经交的照办。'
