import type { ReactNode } from 'react'
import { Select } from 'tdesign-react'
import { SETTERS } from '../../../../domain/places/rules'
import { useAnswer } from '../../api/use-answer'
import { moveTo, usePlace } from '../../app/hash'
import { useMe } from '../../app/session'
import { textIn } from '../../widgets/select-value'
import { EmptyState, NotYet } from '../../widgets/states'
import { useTitle } from '../../widgets/use-title'
import { SettingsForm } from './SettingsForm'
import '../../widgets/detail.css'
import './settings.css'

/** What a community sets itself: of whoever keeps one, theirs; of whoever administers several, the chosen one. */
export default function SettingsPage() {
  const me = useMe()
  const { rest } = usePlace()
  const areas = [...new Set(me.roles.filter(({ role }) => SETTERS.some((one) => one === role)).map(({ area }) => area))]
  const [only] = areas.length === 1 && areas[0]?.split('/').length === 3 ? areas : []
  const choices = useAnswer('places.settable', only ? null : {})
  const chosen = only ?? rest[0] ?? choices.data?.rows[0]?.area
  useTitle('社区设置')
  const head = (
    <>
      <header className="page-head">
        <h1>社区设置</h1>
        {!only && choices.data && choices.data.rows.length > 0 && (
          <Select
            filterable
            value={chosen}
            onChange={(area) => moveTo({ rest: [textIn(area)] })}
            options={choices.data.rows.map(({ area, name, town }) => ({ value: area, label: `${name}（${town}）` }))}
            style={{ width: 280 }}
            inputProps={{ inputClass: 'choose-community' }}
          />
        )}
        <span className="quiet">居民在小程序和公众号里看到的电话、开门时间，办件的工作日，都按这里的算。</span>
      </header>
      {!only && <NotYet answer={choices} />}
      {choices.data?.rows.length === 0 && <EmptyState title="您的范围里还没有社区">请先导入社区的资料。</EmptyState>}
    </>
  )
  return (
    <div className="settings-page" data-testid="settings">
      {chosen ? (
        <OneCommunity key={chosen} communityId={chosen} head={head} />
      ) : (
        <div className="scroll-page">{head}</div>
      )}
    </div>
  )
}

function OneCommunity({ communityId, head }: { communityId: string; head: ReactNode }) {
  const answer = useAnswer('places.settings', { communityId }, { anew: true })
  if (answer.data)
    return <SettingsForm head={head} settings={answer.data} reload={answer.reload} onSaved={answer.replace} />
  return (
    <div className="scroll-page">
      {head}
      <NotYet answer={answer} />
    </div>
  )
}
