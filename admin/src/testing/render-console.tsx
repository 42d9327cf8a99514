// TDesign's toasts, as in main.tsx
import 'tdesign-react/es/_util/react-19-adapter.js'
import { notifyManager, type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { StaffMe } from '../../../domain/staff/views'
import { newQueryClient } from '../api/query-client'
import { useDeskStamp } from '../api/use-desk-stamp'
import { SessionProvider, useSession } from '../app/session'

/** What the door says to one call; a Refusal is answered as the door answers it, NoAnswer is a network that is down. */
// biome-ignore lint/suspicious/noExplicitAny: a test knows what its door is asked
export type Door = (action: string, input: any) => unknown

export class Refusal {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** Nothing comes back from the network. */
export class NoAnswer {}

/** Whoever sits at the console in a test. */
export const staffAs = (role: StaffMe['roles'][number]['role']): StaffMe => ({
  id: 'clerk',
  account: 'clerk',
  name: '王样例',
  title: '社区窗口',
  roles: [{ role, area: '510821/107/001', areaName: '样例社区' }],
})

// what was loaded is on the screen when `act` is over
notifyManager.setScheduler(queueMicrotask)

// what is kept for a while is not kept after the test
const clients: QueryClient[] = []
afterEach(() => {
  for (const client of clients.splice(0)) client.clear()
})

interface AtDesk {
  at?: string
  me?: StaffMe
  /** somebody else is always at work: every look at the stamp finds that all lists have moved */
  moving?: boolean
}

/**
 * Shows something of the console to somebody who is signed in, at an address as after a reload, with everything between
 * it and the network as it is.
 */
export async function atDesk(
  element: ReactNode,
  door: Door,
  { at = '', me = staffAs('clerk'), moving = false }: AtDesk = {},
) {
  AbortSignal.timeout ??= () => new AbortController().signal
  window.history.replaceState(null, '', at || '#/')
  globalThis.fetch = (async (address: string, { body }: { body: string }) => {
    const action = address.split('/').at(-1) ?? ''
    const answer = known(action) ?? (await door(action, JSON.parse(body)))
    if (answer instanceof NoAnswer) throw new TypeError('no network')
    const refused = answer instanceof Refusal
    return {
      status: refused ? 409 : 200,
      json: async () => (refused ? { ok: false, error: { ...answer } } : { ok: true, data: answer }),
    }
  }) as unknown as typeof fetch
  let moves = 0
  function known(action: string): unknown {
    const moved = `${moving ? ++moves : 0}`
    if (action === 'home.stamp') return { cases: moved, orders: moved, notices: moved, callbacks: moved }
    return action === 'staff.me' ? me : undefined
  }
  const client = newQueryClient()
  clients.push(client)
  let page!: ReturnType<typeof render>
  await act(async () => {
    page = render(
      <QueryClientProvider client={client}>
        <SessionProvider>
          <Known>{element}</Known>
        </SessionProvider>
      </QueryClientProvider>,
    )
  })
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

/** Presses a key where the focus is. */
export const press = (key: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true }))

export async function click(testId: string): Promise<void> {
  const target = await screen.findByTestId(testId)
  await act(async () => void fireEvent.click(target))
}
