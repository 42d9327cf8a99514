import { useState } from 'react'
import { Button } from 'tdesign-react'
import { STANDING_WORDS, STANDINGS } from '../../../../../domain/volunteering/rules'
import type { Standing, VolunteerRow } from '../../../../../domain/volunteering/views'
import { useList } from '../../../api/use-list'
import { moveTo, restate, usePlace } from '../../../app/hash'
import { onlyReads } from '../../../app/rights'
import { useMe } from '../../../app/session'
import { EmptyState, NotYet } from '../../../widgets/states'
import { Tabs } from '../../../widgets/Tabs'
import { toastDone } from '../../../widgets/toast'
import { useTitle } from '../../../widgets/use-title'
import { ConfirmVolunteer } from './ConfirmVolunteer'
import { PauseVolunteer } from './PauseVolunteer'
import { VolunteerCard } from './VolunteerCard'
import { volunteerKind } from './volunteer-kind'
import './volunteers.css'

const EMPTY: Record<Standing, string> = {
  waiting: '没有在等确认的志愿者',
  confirmed: '还没有确认过的志愿者',
  withdrawn: '没有暂停的志愿者',
}

const standingIn = (word = ''): Standing => STANDINGS.find((one) => one === word) ?? 'waiting'

/** Who may go to people's homes: those who wait to be confirmed, who waits longest first. */
export function VolunteersPage() {
  const me = useMe()
  const { query } = usePlace()
  const standing = standingIn(query.standing)
  const list = useList(volunteerKind, { standing })
  const [deed, setDeed] = useState<{ of: 'confirm' | 'pause'; one: VolunteerRow } | null>(null)
  useTitle('志愿者', '点单')
  const done = (after: VolunteerRow, sentence: string) => {
    list.put(after)
    setDeed(null)
    toastDone(sentence)
  }
  const { rows } = list
  return (
    <div className="scroll-page volunteers" data-testid="volunteers">
      <header className="page-head">
        <h1>志愿者</h1>
        <Button
          variant="outline"
          theme="default"
          onClick={() => moveTo({ rest: [], query: {} })}
          data-testid="to-orders"
        >
          回到点单
        </Button>
        <span className="quiet">
          登记是自己填的。请看过身份证原件、要证书的看过证书，再确认；确认后，志愿者才接得到上门的单。
        </span>
      </header>
      <Tabs
        label="志愿者分组"
        value={standing}
        onChange={(next) => restate({ query: next === 'waiting' ? {} : { standing: next } })}
        options={STANDINGS.map((value) => ({ value, word: STANDING_WORDS[value] }))}
        testId="standing"
      />
      <NotYet
        answer={{
          data: list.loading || list.at === null ? null : rows,
          error: list.error,
          loading: list.loading,
          reload: list.reload,
        }}
        lines={6}
      />
      {!list.loading && !list.error && rows.length === 0 && (
        <EmptyState title={EMPTY[standing]}>居民在小程序里登记做志愿者后，会自己出现在“等确认”里。</EmptyState>
      )}
      {rows.map((one) => (
        <VolunteerCard
          key={one.personId}
          one={one}
          mayAct={!onlyReads(me)}
          onConfirm={() => setDeed({ of: 'confirm', one })}
          onPause={() => setDeed({ of: 'pause', one })}
        />
      ))}
      {list.more && (
        <Button
          variant="outline"
          theme="default"
          loading={list.loadingMore}
          onClick={list.loadMore}
          data-testid="more-volunteers"
        >
          后面还有，继续看
        </Button>
      )}
      {deed?.of === 'confirm' && (
        <ConfirmVolunteer
          one={deed.one}
          onDone={(after) => done(after, `已确认${after.name}，本人会收到消息。`)}
          onConflict={() => void list.reload()}
          onClose={() => setDeed(null)}
        />
      )}
      {deed?.of === 'pause' && (
        <PauseVolunteer
          one={deed.one}
          onDone={(after) => done(after, `已暂停${after.name}，没开始的单退回去另找人。`)}
          onConflict={() => void list.reload()}
          onClose={() => setDeed(null)}
        />
      )}
    </div>
  )
}
