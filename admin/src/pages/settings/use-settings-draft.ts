import { useEffect } from 'react'
import type { CommunitySettings } from '../../../../domain/places/views'
import { sendCommand } from '../../api/send-command'
import { useDeed } from '../../widgets/use-deed'
import { useDraft } from '../../widgets/use-draft'
import { isSame, officeOf, onTopOf, type SettingsDraft, type TypedOffice, typedOf } from './settings-draft'

/**
 * What is typed into the settings: it survives a reload until it is saved. When somebody else saved first, what was not
 * touched here becomes theirs, and the rest waits to be looked at and saved once more.
 */
export function useSettingsDraft(
  settings: CommunitySettings,
  reload: () => Promise<void>,
  onSaved: (after: CommunitySettings) => void,
) {
  const [draft, setDraft, forget] = useDraft<SettingsDraft | null>(settings.communityId, 'settings', null)
  const { sending, error, setError, run } = useDeed()
  const now = typedOf(settings)
  const typed = draft?.mine ?? now
  const overtaken = draft !== null && error?.code === 'CONFLICT' && draft.version !== settings.version

  // the latest came: mine is laid on top of it
  useEffect(() => {
    if (overtaken && draft) setDraft({ version: settings.version, base: now, mine: onTopOf(now, draft) })
  }, [overtaken, draft, setDraft, settings.version, now])

  const drop = () => {
    setDraft(null)
    forget()
    setError(null)
  }
  return {
    typed,
    dirty: !isSame(typed, draft?.base ?? now),
    sending,
    error,
    change(part: Partial<TypedOffice>) {
      const { version, base } = draft ?? { version: settings.version, base: now }
      setDraft({ version, base, mine: { ...typed, ...part } })
    },
    drop,
    /** @returns whether it was saved */
    async save(): Promise<boolean> {
      const { communityId } = settings
      const version = draft?.version ?? settings.version
      const failed = await run(async () => {
        const after = await sendCommand('places.saveSettings', { communityId, version, ...officeOf(typed) })
        drop()
        onSaved(after)
      })
      if (failed?.code === 'CONFLICT') await reload()
      return failed === null
    },
  }
}
