import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { StaffMe } from '../../../domain/people/views'
import { call } from '../api/call'
import { asCallError, type CallError } from '../api/errors'
import { onSessionLost } from '../api/session-lost'

interface Session {
  me: StaffMe | null
  /** not yet asked who is signed in */
  opening: boolean
  /** why we could not ask */
  problem: CallError | null
  /** the cookie ran out while somebody worked: the login lies over the page, the page stays as typed */
  lost: boolean
  open: () => Promise<void>
  signIn: (account: string, password: string) => Promise<void>
  signOut: () => Promise<void>
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<StaffMe | null>(null)
  const [opening, setOpening] = useState(true)
  const [problem, setProblem] = useState<CallError | null>(null)
  const [lost, setLost] = useState(false)
  const client = useQueryClient()
  const shownTo = useRef<string | null>(null)

  const open = useCallback(async () => {
    setOpening(true)
    setProblem(null)
    try {
      const now = await call('staff.me', {})
      shownTo.current = now.id
      setMe(now)
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.code !== 'NOT_SIGNED_IN') setProblem(error)
    }
    setOpening(false)
  }, [])

  useEffect(() => void open(), [open])
  useEffect(() => onSessionLost(() => setLost(true)), [])

  const signIn = useCallback(
    async (account: string, password: string) => {
      const now = await call('staff.login', { account, password })
      // nobody is shown what somebody else loaded
      if (shownTo.current !== now.id) client.clear()
      shownTo.current = now.id
      setMe(now)
      setLost(false)
      // what could not be loaded without a session is loaded now, what is shown is looked at again
      void client.invalidateQueries()
    },
    [client],
  )

  const signOut = useCallback(async () => {
    await call('staff.logout', {})
    setMe(null)
    setLost(false)
    client.clear()
  }, [client])

  const session = useMemo(
    () => ({ me, opening, problem, lost: lost && me !== null, open, signIn, signOut }),
    [me, opening, problem, lost, open, signIn, signOut],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of SessionProvider')
  return session
}

/** The signed-in member of staff; only for what is shown after login. */
export function useMe(): StaffMe {
  const { me } = useSession()
  if (!me) throw new Error('useMe before login')
  return me
}
