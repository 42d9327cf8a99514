import { useState } from 'react'
import type { AccountRow } from '../../../../domain/staff/views'
import { useAnswer } from '../../api/use-answer'
import { useMe } from '../../app/session'
import { NotYet } from '../../widgets/states'
import { TextInput } from '../../widgets/TextInput'
import { useTitle } from '../../widgets/use-title'
import { AccountLine } from './AccountLine'
import { AccountSheet, type Chosen } from './AccountSheet'
import './accounts.css'

/** The accounts of an admin's area: who is kept out by wrong passwords, who is signed in, who left. */
export default function AccountsPage() {
  useTitle('账号')
  const me = useMe()
  const answer = useAnswer('accounts.list', {})
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const rows = (answer.data?.rows ?? []).filter((row) => isWanted(row, wanted))
  return (
    <div className="scroll-page" data-testid="accounts">
      <header className="page-head">
        <h1>账号</h1>
        <span className="quiet figure" data-testid="accounts-count">
          {answer.data && `${rows.length}个`}
        </span>
      </header>
      <div className="accounts-search">
        <TextInput
          value={wanted}
          onChange={setWanted}
          placeholder="姓名、账号或岗位"
          aria-label="找账号"
          data-testid="accounts-search"
        />
      </div>
      <NotYet answer={answer} lines={6} />
      {answer.data && rows.length === 0 && (
        <p className="quiet" data-testid="accounts-none">
          {wanted.trim() ? '没有这样的账号，请核对要找的字。' : '这里还没有账号。'}
        </p>
      )}
      {answer.data?.more && <p className="quiet">先显示前500个账号，请用姓名或账号来找。</p>}
      <ul className="accounts">
        {rows.map((row) => (
          <AccountLine
            key={row.account}
            row={row}
            isMine={row.account === me.account}
            onChoose={(deed) => setChosen({ row, deed })}
          />
        ))}
      </ul>
      {chosen && (
        <AccountSheet
          chosen={chosen}
          onDone={() => {
            setChosen(null)
            void answer.reload()
          }}
          onClose={() => setChosen(null)}
        />
      )}
      <p className="quiet">新增账号和重设密码，请找给你们装系统的单位。</p>
    </div>
  )
}

const isWanted = ({ account, name, title, roles }: AccountRow, wanted: string): boolean => {
  const words = wanted.trim().toLowerCase().split(/\s+/)
  const text = [account, name, title, ...roles.map(({ areaName }) => areaName)].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
