import type { ComponentProps } from 'react'
import { type CallError, isOvertaken } from '../api/errors'
import { Sheet } from './Sheet'
import { useDeed } from './use-deed'
import { useSeenVersion } from './use-seen-version'

interface DeedSheetProps extends Omit<ComponentProps<typeof Sheet>, 'sending' | 'error' | 'onSend'> {
  /** of what it is done to, as it is now */
  version: number
  /** looks at what is written: what is to be done with it, or null, and the fields say why not */
  deed: () => ((version: number) => Promise<void>) | null
  onFailed?: (error: CallError) => void
  /** somebody was first, who did what when in words: what was typed is kept */
  onConflict: (who: string) => void
}

/** The sheet of a deed that builds on what was read when it was opened. */
export function DeedSheet({ version: now, deed, onFailed, onConflict, ...sheet }: DeedSheetProps) {
  const { sending, error, run } = useDeed()
  const { version, overtaken } = useSeenVersion(now)
  const send = async () => {
    const act = deed()
    const failed = act && (await run(() => act(version)))
    if (!failed) return
    onFailed?.(failed)
    if (!isOvertaken(failed)) return
    overtaken()
    onConflict(failed.message)
  }
  return <Sheet {...sheet} sending={sending} error={error} onSend={() => void send()} />
}
