/** The `wx` functions that services and pages use, for their tests: storage that lasts, a cloud that answers as told. */
type Answer = { ok: true; data: unknown } | { ok: false; error: { code: string; message: string; fields?: object } }
type Cloud = (action: string, input: Record<string, unknown>) => Answer | 'offline'

export interface FakeWx {
  storage: Map<string, unknown>
  calls: { action: string; input: Record<string, unknown> }[]
  /** what else a page asked of WeChat, in order: toasts, dialogs, ways to other pages */
  asked: { name: string; options: Record<string, unknown> }[]
  /** what the resident answers to the dialogs from now on */
  confirms(yes: boolean): void
  answers(cloud: Cloud): void
  /** each upload: the fileID, or 'offline' */
  uploads(result: (path: string) => string | 'offline'): void
}

/** Puts a fresh `wx` into the global scope. */
export function installFakeWx(): FakeWx {
  let cloud: Cloud = () => 'offline'
  let upload: (path: string) => string | 'offline' = () => 'offline'
  const storage = new Map<string, unknown>()
  const calls: FakeWx['calls'] = []
  const asked: FakeWx['asked'] = []
  let yes = true
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
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getFileSystemManager: () => ({ removeSavedFile: () => undefined }),
    cloud: {
      async callFunction({ data }: { data: { action: string; input: Record<string, unknown> } }) {
        calls.push(copy(data))
        const result = cloud(data.action, data.input)
        if (result === 'offline') throw new Error('request:fail')
        return { result }
      },
      uploadFile({ filePath, success, fail }: UploadOptions) {
        const fileID = upload(filePath)
        queueMicrotask(() => (fileID === 'offline' ? fail() : success({ fileID })))
      },
    },
  }
  ;(globalThis as Record<string, unknown>).wx = wx
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
    uploads(next) {
      upload = next
    },
  }
}

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
  'setNavigationBarTitle',
  'stopPullDownRefresh',
  'makePhoneCall',
]

type Options = { success?(result: object): void; complete?(result: object): void } & Record<string, unknown>

function withoutCallbacks(options: Options): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
}

type UploadOptions = { filePath: string; success(result: { fileID: string }): void; fail(): void }

export const ok = (data: unknown): Answer => ({ ok: true, data })
export const refusal = (code: string, message: string, fields: object = {}): Answer => ({
  ok: false,
  error: { code, message, fields },
})
