import { api, type Family } from './calling'

/** Buffers as base64, as random numbers, as addresses. */
export function bytes(): Family {
  return {
    arrayBufferToBase64: (buffer: ArrayBuffer) => {
      let text = ''
      for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte)
      return btoa(text)
    },
    base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer,
    getRandomValues: api('getRandomValues', { length: 'Number' }, ({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
    })),
    createBufferURL: (buffer: ArrayBuffer) => URL.createObjectURL(new Blob([buffer])),
    revokeBufferURL: (url: string) => URL.revokeObjectURL(url),
    requestIdleCallback: (fn: IdleRequestCallback, options?: IdleRequestOptions) => requestIdleCallback(fn, options),
    cancelIdleCallback: (id: number) => cancelIdleCallback(id),
  }
}
