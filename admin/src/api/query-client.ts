import { onlineManager, QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { CallError } from './errors'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError
  }
}

/** What was asked for within this time is not asked for again when it is shown once more. */
const FRESH = 3_000

/**
 * Keeps what was loaded. Without a network a load fails at once and says so; when the network is back it is repeated.
 * A failed load leaves what is on the screen as it was, and the person decides when to try again.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: FRESH,
        refetchOnWindowFocus: false,
        refetchOnReconnect: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Whether the machine has a network at all. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
}
