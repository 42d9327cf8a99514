import { Button } from 'tdesign-react'
import type { AccountDeed, AccountRow } from '../../../../domain/staff/views'
import { roleWord } from '../../app/rights'
import { momentText } from '../../words/dates'
import { DEEDS } from './account-words'

interface AccountLineProps {
  row: AccountRow
  isMine: boolean
  onChoose: (deed: AccountDeed) => void
}

export function AccountLine({ row, isMine, onChoose }: AccountLineProps) {
  const { account, name, title, roles, disabled, sessions, signedInAt, failures, failedAt, log } = row
  const possible = possibleFor(row, isMine)
  const [last] = log
  return (
    <li data-testid="account" data-account={account}>
      <div className="grow">
        <div className="row wrap">
          <strong>{name}</strong>
          <span className="quiet">
            {title} · {account}
          </span>
          {disabled && <span className="mark-off">已停用</span>}
        </div>
        <div className="quiet">{roles.map(({ areaName, role }) => `${areaName} ${roleWord(role)}`).join('；')}</div>
        <div className="faint figure">
          {sessions > 0 ? `${sessions}处登录着` : '没有登录着'}
          {signedInAt !== null && `，最近一次 ${momentText(signedInAt)}`}
        </div>
        {failures > 0 && (
          <div className="warning figure" data-testid="account-failures">
            上次登录后输错密码{failures}次，最后一次 {momentText(failedAt)}
          </div>
        )}
        {last && (
          <div className="faint" data-testid="account-log">
            {momentText(last.at)} {last.by} {DEEDS[last.did].did}：{last.reason}
          </div>
        )}
      </div>
      <div className="row wrap">
        {possible.map((deed) => (
          <Button
            key={deed}
            size="small"
            variant="outline"
            theme={deed === 'disable' ? 'danger' : 'default'}
            onClick={() => onChoose(deed)}
            data-testid={`account-${deed}`}
          >
            {DEEDS[deed].button}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** In the order of use; nobody disables themself. */
function possibleFor({ disabled, failures, sessions }: AccountRow, isMine: boolean): AccountDeed[] {
  if (disabled) return ['enable']
  return [
    ...(failures > 0 ? (['unlock'] as const) : []),
    ...(sessions > 0 ? (['endSessions'] as const) : []),
    ...(isMine ? [] : (['disable'] as const)),
  ]
}
