import { useState } from 'react'
import { Button } from 'tdesign-react'
import type { FoundPeople, PersonForStaff, PersonRow } from '../../../../domain/people/views'
import { call } from '../../api/call'
import { type CallError, sentencesOf } from '../../api/errors'
import { Block } from '../../widgets/Block'
import { EmptyState } from '../../widgets/states'
import { toastDone } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { useTitle } from '../../widgets/use-title'
import { FindForm, type Wanted } from './FindForm'
import { LinkSheet } from './LinkSheet'
import { PersonDetail } from './PersonDetail'
import { Ties } from './Ties'
import '../../widgets/detail.css'
import './people.css'

interface Found extends FoundPeople {
  reason: string
}

/** Somebody stands at the window or calls: found for a reason, seen on one plain page, put right with a reason. */
export default function PeoplePage() {
  useTitle('居民')
  const [found, setFound] = useState<Found | null>(null)
  const [open, setOpen] = useState<PersonForStaff | null>(null)
  const [linking, setLinking] = useState(false)
  const { sending, error, run } = useDeed()

  const look = async (wanted: Wanted) => {
    await run(async () => {
      const answer = await call('people.find', wanted)
      setFound({ ...answer, reason: wanted.reason })
      setOpen(null)
      const [only] = answer.rows
      if (only && answer.rows.length === 1)
        setOpen(await call('people.get', { personId: only.personId, reason: wanted.reason }))
    })
  }
  const show = async ({ personId }: PersonRow) => {
    if (!found) return
    await run(async () => setOpen(await call('people.get', { personId, reason: found.reason })))
  }
  const done = (after: PersonForStaff, what: string) => {
    setOpen(after)
    setFound(
      (before) =>
        before && {
          ...before,
          asks: before.asks.filter(({ personId }) => !after.actedForBy.some((tie) => tie.personId === personId)),
          rows: before.rows.map((row) => (row.personId === after.personId ? after : row)),
        },
    )
    toastDone(what)
  }
  return (
    <div className="people-page" data-testid="people">
      <div className="people-find">
        <header className="page-head">
          <h1>居民</h1>
        </header>
        <FindForm sending={sending} onFind={look} />
        <Refused error={error} />
        <Button block variant="outline" onClick={() => setLinking(true)} data-testid="link-new">
          本人带着身份证和微信来了
        </Button>
        {found && <Rows found={found} chosen={open?.personId ?? null} onChoose={(row) => void show(row)} />}
        {found && found.asks.length > 0 && (
          <Block title="想替这位代办的" testId="people-asks">
            <Ties ties={found.asks} reason={found.reason} onDone={done} />
          </Block>
        )}
      </div>
      <div className="people-detail">
        {open ? (
          <PersonDetail
            key={open.personId}
            person={open}
            others={(found?.rows ?? []).filter(({ personId }) => personId !== open.personId)}
            reason={found?.reason ?? ''}
            onDone={done}
          />
        ) : (
          <EmptyState title={found ? '请在左边选一位' : '先写明原因，再查找'}>
            每次查找、查看、修改都会连同原因记下来，本人在小程序“谁看过、改过我的信息”里看得到。
          </EmptyState>
        )}
      </div>
      {linking && (
        <LinkSheet
          reason={found?.reason ?? ''}
          onDone={(after) => {
            setLinking(false)
            done(after, '微信连上了。')
          }}
          onClose={() => setLinking(false)}
        />
      )}
    </div>
  )
}

function Refused({ error }: { error: CallError | null }) {
  return error ? (
    <div className="field-problem" role="alert" data-testid="people-error">
      {sentencesOf(error).join('')}
    </div>
  ) : null
}

function Rows({
  found,
  chosen,
  onChoose,
}: {
  found: Found
  chosen: string | null
  onChoose: (row: PersonRow) => void
}) {
  if (found.rows.length === 0)
    return (
      <p className="quiet" data-testid="people-none">
        您的社区里没有找到。姓名要写全；换一样再查，或者本人带身份证来登记。
      </p>
    )
  return (
    <ul className="people-rows" data-testid="people-rows">
      {found.rows.map((row) => (
        <li key={row.personId}>
          <button
            type="button"
            className={row.personId === chosen ? 'chosen' : undefined}
            aria-current={row.personId === chosen}
            onClick={() => onChoose(row)}
            data-testid="person-row"
            data-person={row.personId}
          >
            <span className="row">
              <strong>{row.name}</strong>
              <span className="faint">{row.weChat ? '有微信' : '没有微信'}</span>
              <span className="grow" />
              {row.standing && <span className="mark tone-accent">{row.standing}</span>}
            </span>
            <span className="quiet figure">{row.idMasked}</span>
            <span className="quiet">{row.addressText ?? '没有登记住址'}</span>
          </button>
        </li>
      ))}
      {found.more && <li className="quiet">还有更多同名的，请用身份证号或手机号查。</li>}
    </ul>
  )
}
