import { useState } from 'react'
import { Alert } from 'tdesign-react'

/** Says above an opened thing that somebody was first: `said` is who did what when, in words. */
export function useConflict() {
  const [who, setWho] = useState('')
  const said = who && <Alert theme="warning" message={who} closeBtn onClose={() => setWho('')} data-testid="conflict" />
  return { said, say: setWho }
}
