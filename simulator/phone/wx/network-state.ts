import { settings } from '../wechat/settings'
import { api, Failure, type Family } from './calling'
import { listeners } from './listeners'

/** errno and words of a request made without a network. */
export const disconnected = () => new Failure('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 })

export const isConnected = (): boolean => settings().get().online

export function networkState(): Family {
  const changed = listeners<{ isConnected: boolean; networkType: string }>()
  let before = isConnected()
  settings().watch(({ online }) => {
    if (online === before) return
    before = online
    changed.emit({ isConnected: online, networkType: online ? 'wifi' : 'none' })
  })
  return {
    getNetworkType: api('getNetworkType', {}, () => ({
      networkType: isConnected() ? 'wifi' : 'none',
      hasSystemProxy: false,
      weakNet: false,
      signalStrength: -50,
    })),
    getLocalIPAddress: api('getLocalIPAddress', {}, () => ({ localip: '127.0.0.1', netmask: '255.0.0.0' })),
    onNetworkStatusChange: changed.on,
    offNetworkStatusChange: changed.off,
    onNetworkWeakChange: () => undefined,
    offNetworkWeakChange: () => undefined,
  }
}
