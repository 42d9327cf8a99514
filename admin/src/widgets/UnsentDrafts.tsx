import { useState } from 'react'
import { useMe } from '../app/session'
import { UnsentText } from './UnsentText'
import { draftKey } from './use-draft'
import { readStored } from './use-session-storage'

/** A deed for which something may have been written. */
export interface WritableDeed {
  deed: string
  /** as people call it: 要求补正 */
  name: string
  /** what was written in a kept draft, as text; '' when nothing was */
  written: (draft: never) => string
}

/**
 * What somebody wrote for deeds that are not possible any more (the thing moved on, the page was loaded again): it can
 * be read, copied, and thrown away.
 */
export function Unsent({ thingId, deeds }: { thingId: string; deeds: WritableDeed[] }) {
  const { account } = useMe()
  // counts what was thrown away, so that it is looked at again
  const [, setThrown] = useState(0)
  const kept = deeds.flatMap(({ deed, name, written }) => {
    const key = draftKey(account, thingId, deed)
    const draft = readStored<never>(sessionStorage, key)
    const text = draft === null ? '' : written(draft)
    return text ? [{ key, name, text }] : []
  })
  return kept.map(({ key, name, text }) => (
    <UnsentText
      key={key}
      title={`您为“${name}”写的没有发出，这一步现在办不了。`}
      text={text}
      onThrowAway={() => {
        sessionStorage.removeItem(key)
        setThrown((count) => count + 1)
      }}
    />
  ))
}
