import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import 'tdesign-react/es/_util/react-19-adapter.js'
import { newQueryClient } from '../api/query-client'
import { useDeskStamp } from '../api/use-desk-stamp'
import { SessionProvider, useSession } from '../app/session'

/** What the door says to one call; thrown refusals are answered as the door answers them. */
export type Door = (action: string, input: Record<string, unknown>) => unknown

export class Refusal {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

const CLERK = {
  id: 'clerk',
  account: 'clerk',
  name: '王样例',
  title: '社区窗口',
  roles: [{ role: 'clerk', area: '510821/107/001', areaName: '样例社区' }],
}

/** Shows something of the console to a signed-in clerk, with everything between it and the network as it is. */
export async function atDesk(element: ReactNode, door: Door) {
  AbortSignal.timeout ??= () => new AbortController().signal
  let moves = 0
  globalThis.fetch = (async (address: string, { body }: { body: string }) => {
    const action = address.split('/').at(-1) as string
    const answer = known(action) ?? door(action, JSON.parse(body))
    const refused = answer instanceof Refusal
    return {
      status: refused ? 409 : 200,
      json: async () => (refused ? { ok: false, error: { ...answer } } : { ok: true, data: answer }),
    }
  }) as unknown as typeof fetch
  /** everything moves all the time at this desk */
  function known(action: string): unknown {
    const moved = `${++moves}`
    if (action === 'home.stamp') return { cases: moved, orders: moved, notices: moved, callbacks: moved }
    return action === 'staff.me' ? CLERK : undefined
  }
  const client = newQueryClient()
  const shown = () => (
    <QueryClientProvider client={client}>
      <SessionProvider>
        <Known>{element}</Known>
      </SessionProvider>
    </QueryClientProvider>
  )
  const page = render(shown())
  await waitFor(() => {
    if (page.container.innerHTML === '' || page.container.querySelector('.skeleton')) throw new Error('still loading')
  })
  return {
    page,
    /** loads everything again that is shown, as the console does every few seconds */
    again: () => act(async () => void (await client.refetchQueries())),
  }
}

function Known({ children }: { children: ReactNode }) {
  return useSession().me ? <Desk>{children}</Desk> : null
}

function Desk({ children }: { children: ReactNode }) {
  return useDeskStamp() ? children : null
}
