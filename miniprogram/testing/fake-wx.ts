/** The `wx` functions that services and pages use, for their tests: storage that lasts, a cloud that answers as told. */
type Answer = { ok: true; data: unknown } | { ok: false; error: { code: string; message: string; fields?: object } }
type Cloud = (action: string, input: Record<string, unknown>) => Answer | 'offline'

export interface FakeWx {
  storage: Map<string, unknown>
  calls: { action: string; input: Record<string, unknown>; community?: string }[]
  /** what else a page asked of WeChat, in order: toasts, dialogs, ways to other pages */
  asked: { name: string; options: Record<string, unknown> }[]
  /** what the resident answers to the dialogs from now on */
  confirms(yes: boolean): void
  answers(cloud: Cloud): void
  /** what is said to photos that are announced, instead of where they go; each announcement's number of photos is kept */
  announces(answer: Answer): void
  announced: number[]
  /** each upload: the fileID, 'offline' when it does not get through, 'gone' when the phone has the photo no more */
  uploads(result: (path: string) => string | 'offline' | 'gone'): void
  /** the network comes or goes, and whoever listens hears of it */
  connects(yes: boolean): void
}

/** Puts a fresh `wx` into the global scope. */
export function installFakeWx(): FakeWx {
  let cloud: Cloud = () => 'offline'
  let upload: (path: string) => string | 'offline' | 'gone' = () => 'offline'
  let connected = true
  const gone = new Set<string>()
  const listeners: ((result: { isConnected: boolean; networkType: string }) => void)[] = []
  const network = () => ({ isConnected: connected, networkType: connected ? 'wifi' : 'none' })
  const storage = new Map<string, unknown>()
  const calls: FakeWx['calls'] = []
  const asked: FakeWx['asked'] = []
  let yes = true
  let refused: Answer | undefined
  const announcements: number[] = []
  const copy = <T>(value: T): T => structuredClone(value)
  const ask = (name: string, result: object) => (options: Options) => {
    asked.push({ name, options: copy(withoutCallbacks(options ?? {})) })
    options?.success?.(result)
    options?.complete?.(result)
    return Promise.resolve(result)
  }
  const wx = {
    ...Object.fromEntries(ASKED.map((name) => [name, ask(name, { errMsg: `${name}:ok` })])),
    showModal: (options: Options) => ask('showModal', { confirm: yes, cancel: !yes, errMsg: 'showModal:ok' })(options),
    getStorageSync: (key: string) => (storage.has(key) ? copy(storage.get(key)) : ''),
    setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
    setStorage: ({ key, data }: { key: string; data: unknown }) => void storage.set(key, copy(data)),
    removeStorage: ({ key }: { key: string }) => void storage.delete(key),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getNetworkType: async () => network(),
    onNetworkStatusChange: (listener: (typeof listeners)[number]) => void listeners.push(listener),
    getFileSystemManager: () => ({
      removeSavedFile: ({ filePath }: { filePath: string }) => void gone.add(filePath),
      getFileInfo({ filePath, success, fail }: FileOptions) {
        if (gone.has(filePath)) fail({ errMsg: `getFileInfo:fail no such file or directory, open ${filePath}` })
        else success({ size: 1000 })
      },
      saveFile: ({ tempFilePath, success }: SaveOptions) => success({ savedFilePath: tempFilePath }),
    }),
    onNeedPrivacyAuthorization: () => undefined,
    cloud: {
      init: () => undefined,
      async callFunction({ data }: { data: { action: string; input: Record<string, unknown> } }) {
        // only the way to an upload: what comes of it is decided there
        if (data.action === 'uploads.announce') {
          const places = placesFor(data.input)
          announcements.push(places.length)
          return { result: refused ?? ok({ paths: places }) }
        }
        calls.push(copy(data))
        const result = cloud(data.action, data.input)
        if (result === 'offline') throw new Error('request:fail')
        return { result }
      },
      uploadFile({ filePath, success, fail }: UploadOptions) {
        const fileID = upload(filePath)
        if (fileID === 'gone') gone.add(filePath)
        queueMicrotask(() => (['offline', 'gone'].includes(fileID) ? fail() : success({ fileID })))
      },
    },
  }
  // there is a page behind the one under test
  Object.assign(globalThis, { wx, getCurrentPages: () => [{}, {}] })
  return {
    storage,
    calls,
    asked,
    confirms(next) {
      yes = next
    },
    answers(next) {
      cloud = next
    },
    announced: announcements,
    announces(answer) {
      refused = answer
    },
    uploads(next) {
      upload = next
    },
    connects(next) {
      connected = next
      for (const listener of listeners) listener(network())
    },
  }
}

const placesFor = ({ requestId, sizes }: Record<string, unknown>): string[] =>
  Array.isArray(sizes) ? sizes.map((_, at) => `uploads/o-fake/${requestId}-${at}.jpg`) : []

/** What answers nothing that a page decides by. */
const ASKED = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'vibrateShort',
  'navigateTo',
  'navigateBack',
  'redirectTo',
  'switchTab',
  'reLaunch',
  'pageScrollTo',
  'setTabBarBadge',
  'removeTabBarBadge',
  'setNavigationBarTitle',
  'stopPullDownRefresh',
  'makePhoneCall',
]

type Options = { success?(result: object): void; complete?(result: object): void } & Record<string, unknown>

function withoutCallbacks(options: Options): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
}

type FileOptions = { filePath: string; success(file: { size: number }): void; fail(error: object): void }
type SaveOptions = { tempFilePath: string; success(saved: { savedFilePath: string }): void }
type UploadOptions = { filePath: string; success(result: { fileID: string }): void; fail(): void }

export const ok = (data: unknown): Answer => ({ ok: true, data })
export const refusal = (code: string, message: string, fields: object = {}): Answer => ({
  ok: false,
  error: { code, message, fields },
})
