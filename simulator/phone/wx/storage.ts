import { vault } from '../wechat/large-storage'
import { openid } from '../wechat/person'
import { api, Failure, type Family } from './calling'
import { typeName } from './parameters'
import { type Shelf, type StorageArea, storageArea } from './storage-area'

export function storage(): Family {
  let opened: StorageArea | undefined
  // opened on first use: the vault has been read by then
  const area = () => (opened ??= storageArea(shelf()))
  const set = (key: unknown, value: unknown) => {
    if (typeof key !== 'string')
      throw new Failure(`parameter error: parameter.key should be String instead of ${typeName(key)};`)
    try {
      area().set(key, value)
    } catch (error) {
      throw new Failure((error as Error).message)
    }
  }
  const sync =
    <T extends unknown[], R>(name: string, run: (...args: T) => R) =>
    (...args: T): R => {
      try {
        return run(...args)
      } catch (error) {
        throw new Error(`${name}:fail ${(error as Error).message}`)
      }
    }
  const info = () => ({ keys: area().keys(), currentSize: area().used(), limitSize: 10240 })
  const read = (key: string) => area().get(key) ?? ''
  return {
    getStorageSync: sync('getStorageSync', read),
    setStorageSync: sync('setStorageSync', (key: string, value: unknown) => set(key, value)),
    removeStorageSync: sync('removeStorageSync', (key: string) => area().remove(key)),
    clearStorageSync: sync('clearStorageSync', () => area().clear()),
    getStorageInfoSync: sync('getStorageInfoSync', info),
    batchGetStorageSync: sync('batchGetStorageSync', (keys: string[]) => keys.map(read)),
    batchSetStorageSync: sync('batchSetStorageSync', (pairs: { key: string; value: unknown }[]) => {
      for (const { key, value } of pairs) set(key, value)
    }),
    getStorage: api('getStorage', { key: 'String' }, ({ key }) => {
      if (!area().has(key)) throw new Failure('data not found')
      return { data: area().get(key) }
    }),
    setStorage: api('setStorage', { key: 'String' }, ({ key, data }) => set(key, data)),
    removeStorage: api('removeStorage', { key: 'String' }, ({ key }) => area().remove(key)),
    clearStorage: api('clearStorage', {}, () => area().clear()),
    getStorageInfo: api('getStorageInfo', {}, info),
    batchGetStorage: api('batchGetStorage', { keyList: 'Array' }, ({ keyList }) => ({ dataList: keyList.map(read) })),
    batchSetStorage: api('batchSetStorage', { kvList: 'Array' }, ({ kvList }) => {
      for (const { key, value } of kvList) set(key, value)
    }),
  }
}

function shelf(): Shelf {
  const prefix = `mp:${openid()}:`
  return {
    get: (key) => localStorage.getItem(prefix + key) ?? vault.get<string>(prefix + key),
    put(key, text) {
      try {
        localStorage.setItem(prefix + key, text)
        if (vault.has(prefix + key)) vault.remove(prefix + key)
      } catch {
        // the browser's own quota is smaller than WeChat's
        localStorage.removeItem(prefix + key)
        vault.put(prefix + key, text)
      }
    },
    remove(key) {
      localStorage.removeItem(prefix + key)
      if (vault.has(prefix + key)) vault.remove(prefix + key)
    },
    keys: () =>
      [...Object.keys(localStorage).filter((key) => key.startsWith(prefix)), ...vault.keys(prefix)].map((key) =>
        key.slice(prefix.length),
      ),
  }
}
