import { type ReactNode, useState } from 'react'
import { Button } from 'tdesign-react'
import type { CommunitySettings } from '../../../../domain/places/views'
import { sentencesOf } from '../../api/errors'
import { Block } from '../../widgets/Block'
import { ChangeHistory } from '../../widgets/ChangeHistory'
import { Field } from '../../widgets/Field'
import { TextInput } from '../../widgets/TextInput'
import { toastDone } from '../../widgets/toast'
import { ClosuresList } from './ClosuresList'
import { OpenDays } from './OpenDays'
import { officeSoFar, problemsOf } from './settings-draft'
import { useSettingsDraft } from './use-settings-draft'
import { WeekHours } from './WeekHours'

interface SettingsFormProps {
  /** what stands above it, and scrolls with it */
  head: ReactNode
  settings: CommunitySettings
  reload: () => Promise<void>
  onSaved: (after: CommunitySettings) => void
}

export function SettingsForm({ head, settings, reload, onSaved }: SettingsFormProps) {
  const writing = useSettingsDraft(settings, reload, onSaved)
  const { typed, dirty, change, sending, error } = writing
  const [asked, setAsked] = useState(false)
  const wrong = problemsOf(typed, settings)
  const problem = (path: string) => (asked ? wrong[path] : undefined) ?? error?.fields[path] ?? null
  const mayChange = settings.available.includes('saveSettings')

  const save = async () => {
    setAsked(true)
    if (Object.keys(wrong).length > 0) return
    if (!(await writing.save())) return
    setAsked(false)
    toastDone('已保存。居民看到的是新的，以后答应的日子按新的算。')
  }
  const unsaid = asked && Object.keys(wrong).length > 0 ? '有几处要改，已标在旁边。' : null
  return (
    <>
      <div className="scroll-page">
        {head}
        <div className="settings-columns">
          <div className="stack">
            <Block title="怎么找到社区">
              <div className="settings-contact">
                <Field label="电话" needed problem={problem('phone')} hint="座机请带区号：区号-号码。">
                  <TextInput
                    inputMode="tel"
                    value={typed.phone}
                    onChange={(phone) => change({ phone })}
                    aria-label="电话"
                    data-testid="settings-phone"
                  />
                </Field>
                <Field label="办公地址" needed problem={problem('address')}>
                  <TextInput
                    value={typed.address}
                    onChange={(address) => change({ address })}
                    aria-label="办公地址"
                    data-testid="settings-address"
                  />
                </Field>
              </div>
            </Block>
            <Block title="开门时间" testId="settings-hours">
              <WeekHours week={typed.week} onChange={(week) => change({ week })} problem={problem} />
            </Block>
          </div>
          <div className="stack">
            <OpenDays office={officeSoFar(typed)} days={settings.days} dirty={dirty} />
            <ClosuresList typed={typed} today={settings.today} change={change} problem={problem} />
          </div>
        </div>
        <div className="settings-history">
          <ChangeHistory history={settings.history} testId="settings-history" />
        </div>
      </div>
      <footer className="action-bar">
        <div className="grow" role="status" data-testid="settings-state">
          {error ? (
            <span className="field-problem" role="alert">
              {error.code === 'CONFLICT'
                ? `${error.message.replace(/您写的还在.*$/, '')}您没有动过的已换成最新的，您改的还在：请看一遍，再点保存。`
                : sentencesOf(error).join('')}
            </span>
          ) : (
            (unsaid ?? (dirty ? '有改动还没有保存。' : '都已保存。'))
          )}
        </div>
        {dirty && (
          <Button
            variant="outline"
            theme="default"
            disabled={sending}
            onClick={writing.drop}
            data-testid="settings-drop"
          >
            不改了
          </Button>
        )}
        <Button
          disabled={!dirty || !mayChange || sending}
          loading={sending}
          onClick={() => void save()}
          data-testid="settings-save"
        >
          保存
        </Button>
      </footer>
    </>
  )
}
