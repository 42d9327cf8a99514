import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { SignedInAnswer, StaffMe } from '../../../domain/staff/views'
import { call } from '../api/call'
import { asCallError, type CallError } from '../api/errors'
import { onOtherAccount, onSessionLost } from '../api/session-lost'
import { windowWorksFor } from '../api/window-account'
import { goTo } from './hash'

interface Session {
  me: StaffMe | null
  /** not yet asked who is signed in */
  opening: boolean
  /** why we could not ask */
  problem: CallError | null
  /** the cookie ran out while somebody worked: the login lies over the page, the page stays as typed */
  lost: boolean
  /** the name of somebody who signed in elsewhere in this browser: nothing more can be done here as `me` */
  other: string | null
  /** wrong passwords before this log-in, until they were read */
  tried: SignedInAnswer['failures'] | null
  forgetTried: () => void
  /** asks who is signed in: the window is theirs from then on */
  open: () => Promise<void>
  /** shows the login over the page, for whoever the window belongs to */
  askAgain: () => void
  signIn: (account: string, password: string) => Promise<void>
  signOut: () => Promise<void>
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<StaffMe | null>(null)
  const [opening, setOpening] = useState(true)
  const [problem, setProblem] = useState<CallError | null>(null)
  const [lost, setLost] = useState(false)
  const [other, setOther] = useState<string | null>(null)
  const [tried, setTried] = useState<SignedInAnswer['failures'] | null>(null)
  const client = useQueryClient()
  const shownTo = useRef<string | null>(null)

  /** Before anything of theirs is drawn: what is drawn asks the door at once. */
  const worksFor = useCallback(
    (who: StaffMe | null) => {
      windowWorksFor(who?.account ?? null)
      // nobody is shown what somebody else loaded
      if (shownTo.current !== (who?.id ?? null)) client.clear()
      shownTo.current = who?.id ?? null
      setMe(who)
      setLost(false)
      setOther(null)
    },
    [client],
  )

  const open = useCallback(async () => {
    setOpening(true)
    setProblem(null)
    try {
      worksFor(await call('staff.me', {}))
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.code === 'NOT_SIGNED_IN') worksFor(null)
      else setProblem(error)
    }
    setOpening(false)
  }, [worksFor])

  useEffect(() => void open(), [open])
  useEffect(() => onSessionLost(() => setLost(true)), [])
  useEffect(() => onOtherAccount(setOther), [])

  const askAgain = useCallback(() => {
    setOther(null)
    setLost(true)
  }, [])

  const signIn = useCallback(
    async (account: string, password: string) => {
      const { failures, ...who } = await call('staff.login', { account, password })
      worksFor(who)
      setTried(failures ?? null)
      // what could not be loaded without a session is loaded now, what is shown is looked at again
      void client.invalidateQueries()
    },
    [client, worksFor],
  )

  const signOut = useCallback(async () => {
    await call('staff.logout', {})
    // whoever signs in next begins at their own beginning
    goTo('')
    worksFor(null)
    setTried(null)
  }, [worksFor])
  const forgetTried = useCallback(() => setTried(null), [])

  const session = useMemo(
    () => ({
      me,
      opening,
      problem,
      lost: lost && me !== null,
      other: me && other,
      tried: me && tried,
      forgetTried,
      open,
      askAgain,
      signIn,
      signOut,
    }),
    [me, opening, problem, lost, other, tried, forgetTried, open, askAgain, signIn, signOut],
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
