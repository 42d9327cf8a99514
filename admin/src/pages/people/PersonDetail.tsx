import { useState } from 'react'
import { Button } from 'tdesign-react'
import type { PersonForStaff, PersonRow, StaffPersonCommand } from '../../../../domain/people/views'
import { Block } from '../../widgets/Block'
import { ChangeHistory } from '../../widgets/ChangeHistory'
import { momentText } from '../../words/dates'
import { DeedSheet } from './DeedSheet'
import { DEEDS } from './deeds'
import { Ties } from './Ties'

interface PersonDetailProps {
  person: PersonForStaff
  /** the others that were found: one of them may be the same person */
  others: PersonRow[]
  reason: string
  onDone: (after: PersonForStaff, what: string) => void
}

const ROLE_WORDS: Record<string, string> = { resident: '居民', volunteer: '志愿者', gridWorker: '网格员' }

export function PersonDetail({ person, others, reason, onDone }: PersonDetailProps) {
  const [doing, setDoing] = useState<StaffPersonCommand | null>(null)
  return (
    <article className="case-detail" data-testid="person-detail" data-person={person.personId}>
      <header className="case-head">
        <div className="row">
          <h1 className="ellipsis">{person.name}</h1>
          <span className="grow" />
          <span className="faint">{person.roles.map((role) => ROLE_WORDS[role] ?? role).join('、')}</span>
        </div>
        <p className="case-sentence" data-testid="person-certainty">
          {person.standing ?? `${person.certainty}（${person.raised.by || '名册'}，${momentText(person.raised.at)}）`}
        </p>
      </header>
      <div className="case-body">
        <Block title="登记的">
          <dl className="facts">
            <dt>身份证号</dt>
            <dd className="figure">{person.idMasked}</dd>
            <dt>手机号</dt>
            <dd className="figure">{person.phoneMasked ?? '没有留'}</dd>
            <dt>住址</dt>
            <dd>
              {person.addressText ?? '没有登记'} {person.gridName ?? ''} {person.communityName}
            </dd>
            <dt>微信</dt>
            <dd data-testid="person-wechat">{person.weChat ? '连着' : '没有连'}</dd>
          </dl>
        </Block>
        <Block title="谁替他（她）办事" testId="person-acted">
          {person.actedForBy.length === 0 && <p className="quiet">没有人代办。</p>}
          <Ties ties={person.actedForBy} reason={reason} onDone={onDone} whose={person.personId} />
        </Block>
        {person.actsFor.length > 0 && (
          <Block title="他（她）替谁办事">
            <ul className="tie-list">
              {person.actsFor.map((tie) => (
                <li key={tie.personId}>
                  {tie.personName}（{tie.relation}）{tie.state === 'asked' && '，还没有同意'}
                </li>
              ))}
            </ul>
          </Block>
        )}
        <ChangeHistory history={person.history} testId="person-history" />
      </div>
      <footer className="action-bar">
        {person.available.length === 0 && <span className="quiet grow">这份登记由管理员修改。</span>}
        {person.available.map((command) => (
          <Button
            key={command}
            variant={DEEDS[command].danger ? 'text' : 'outline'}
            theme={DEEDS[command].danger ? 'danger' : 'primary'}
            onClick={() => setDoing(command)}
            data-testid={`do-${command}`}
          >
            {DEEDS[command].word}
          </Button>
        ))}
      </footer>
      {doing && (
        <DeedSheet
          command={doing}
          person={person}
          others={others}
          reason={reason}
          onDone={(after, what) => {
            setDoing(null)
            onDone(after, what)
          }}
          onClose={() => setDoing(null)}
        />
      )}
    </article>
  )
}
