import { account } from '../wechat/account'
import { el } from '../wechat/element'
import { settings } from '../wechat/settings'
import { fullPage } from '../wechat/sheets/full-page'
import { askPermission } from '../wechat/sheets/permission'
import { openSettingPage } from '../wechat/sheets/setting-page'
import { api, Failure, type Family, type Options } from './calling'

/** What each scope lets the mini-program do, in WeChat's words. */
const scopes: Record<string, string> = {
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的模糊位置信息',
  'scope.writePhotosAlbum': '保存图片或视频到你的相册',
  'scope.camera': '使用你的摄像头',
  'scope.record': '使用你的麦克风',
  'scope.addPhoneContact': '添加到联系人',
  'scope.addPhoneCalendar': '添加到日历',
}

export function authorization(): Family {
  return {
    authorize: api('authorize', { scope: 'String' }, ({ scope }) => requireScope(scope)),
    getSetting: api('getSetting', {}, (options: Options) => shown(options)),
    openSetting: api('openSetting', {}, async (options: Options) => {
      await openSettingPage()
      return shown(options)
    }),
    ...privacy(),
  }
}

/** What the person has allowed so far. */
const shown = ({ withSubscriptions }: Options) => ({
  authSetting: settings().get().scopes,
  ...(withSubscriptions ? { subscriptionsSetting: subscriptionsSetting() } : {}),
})

/** Asks once; afterwards the answer stands until the person changes it in the settings. Rejects when refused. */
export async function requireScope(scope: string): Promise<void> {
  const title = scopes[scope]
  if (!title) throw new Failure('invalid scope')
  const known = settings().get().scopes[scope]
  const allowed = known ?? (await askPermission({ app: account.name, title }))
  if (known === undefined) settings().set({ scopes: { ...settings().get().scopes, [scope]: allowed } })
  if (!allowed) throw new Failure('auth deny', { errno: 103 })
}

/** itemSettings holds only what the person ticked to keep. */
const subscriptionsSetting = () => {
  const { subscriptions, kept } = settings().get()
  return { mainSwitch: subscriptions, itemSettings: kept }
}

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void
let ask: ((resolve: Resolve, event: { referrer: string }) => void) | undefined
let pending: (() => void) | undefined

/** The person touched a button of open-type agreePrivacyAuthorization. */
export function agreedByButton(): void {
  settings().set({ privacyAgreed: true })
  pending?.()
}

/** Before an interface that touches personal data: asks the page's own dialog, or WeChat's when there is none. */
export async function requirePrivacy(referrer: string): Promise<void> {
  if (settings().get().privacyAgreed) return
  const agreed = ask ? await askPage(referrer, ask) : await askWeChat()
  if (!agreed) throw new Failure('privacy permission is not authorized', { errno: 104 })
  settings().set({ privacyAgreed: true })
}

const askPage = (referrer: string, page: NonNullable<typeof ask>) =>
  new Promise<boolean>((resolve) => {
    pending = () => resolve(true)
    page(({ event }) => event !== 'exposureAuthorization' && resolve(event === 'agree'), { referrer })
  })

const askWeChat = () =>
  askPermission({
    app: account.name,
    title: '用户隐私保护提示',
    detail: el(
      'p',
      {},
      '使用前请阅读并同意',
      el('a', { on: { click: openContract } }, `《${account.name}小程序隐私保护指引》`),
    ),
    refuse: '拒绝',
    allow: '同意',
  })

function openContract(): void {
  const body = el(
    'div.wc-form',
    {},
    el('p', {}, `${account.subject}按办事需要处理姓名、证件号码、手机号、照片与位置，只用于你申请的事项。`),
    el('p', {}, '这是演示环境的样例指引；上线时由微信公众平台的《用户隐私保护指引》代替。'),
  )
  const close = fullPage('隐私保护指引', body, { back: () => close() })
}

function privacy(): Family {
  return {
    getPrivacySetting: api('getPrivacySetting', {}, () => ({
      needAuthorization: !settings().get().privacyAgreed,
      privacyContractName: `《${account.name}小程序隐私保护指引》`,
    })),
    openPrivacyContract: api('openPrivacyContract', {}, openContract),
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', {}, () => requirePrivacy('requirePrivacyAuthorize')),
    onNeedPrivacyAuthorization: (fn: typeof ask) => {
      ask = fn
    },
    offNeedPrivacyAuthorization: () => {
      ask = undefined
    },
  }
}
