import type { Host } from '../runtime/types'
import { account } from '../wechat/account'
import { capsule, navigationHeight, statusBarHeight } from '../wechat/geometry'
import { settings } from '../wechat/settings'
import { api, type Family } from './calling'
import { listeners } from './listeners'

const SDKVersion = '3.8.0'
const version = '8.0.55'

export function systemInfo(host: Host): Family {
  const window = () => windowInfo(host)
  const base = () => baseInfo(host)
  const everything = () => ({
    ...deviceInfo(),
    ...base(),
    ...window(),
    ...systemSetting(),
    albumAuthorized: true,
    cameraAuthorized: true,
    locationAuthorized: true,
    microphoneAuthorized: true,
    notificationAuthorized: true,
  })
  const theme = listeners<{ theme: string }>()
  const resized = listeners<{ size: { windowWidth: number; windowHeight: number } }>()
  let shown = host.theme.get().theme
  host.theme.watch((next) => {
    if (next.theme === shown) return
    shown = next.theme
    // WeChat tells nobody when app.json does not say "darkmode": true
    if (host.config.darkmode) theme.emit({ theme: shown })
  })
  globalThis.addEventListener?.('resize', () => {
    const { windowWidth, windowHeight } = window()
    resized.emit({ size: { windowWidth, windowHeight } })
  })
  return {
    getWindowInfo: window,
    getAppBaseInfo: base,
    getDeviceInfo: deviceInfo,
    getSystemSetting: systemSetting,
    getAppAuthorizeSetting: authorizeSetting,
    getSystemInfoSync: everything,
    getSystemInfo: api('getSystemInfo', {}, everything),
    getSystemInfoAsync: api('getSystemInfoAsync', {}, everything),
    getMenuButtonBoundingClientRect: capsule,
    getAccountInfoSync: () => ({
      miniProgram: { appId: account.appId, envVersion: 'develop', version: '' },
      plugin: undefined,
    }),
    getLaunchOptionsSync: () => host.launchOptions(),
    getEnterOptionsSync: () => host.enterOptions(),
    getExtConfigSync: () => (host.config.ext as object) ?? {},
    getExtConfig: api('getExtConfig', {}, () => ({ extConfig: host.config.ext ?? {} })),
    getRendererUserAgent: api('getRendererUserAgent', {}, () => navigator.userAgent),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getSkylineInfo: api('getSkylineInfo', {}, () => ({
      isSupported: false,
      version: '',
      reason: 'client not supported',
    })),
    getApiCategory: () => 'default',
    onThemeChange: theme.on,
    offThemeChange: theme.off,
    onWindowResize: resized.on,
    offWindowResize: resized.off,
  }
}

/** Sizes in CSS px. The simulated phone has no home indicator, so the safe area reaches the bottom. */
function windowInfo(host: Host) {
  const top = host.bars.navigation.get().custom ? 0 : statusBarHeight() + navigationHeight
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: host.pagesElement.clientHeight || innerHeight - top,
    statusBarHeight: statusBarHeight(),
    screenTop: top,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: statusBarHeight(),
      bottom: innerHeight,
      width: innerWidth,
      height: innerHeight - statusBarHeight(),
    },
  }
}

function baseInfo(host: Host) {
  const { fontSize } = settings().get()
  return {
    SDKVersion,
    version,
    language: 'zh_CN',
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: 402668338 },
    fontSizeSetting: fontSize,
    fontSizeScaleFactor: fontSize / 16,
    // without "darkmode": true the mini-program stays light and is told nothing
    ...(host.config.darkmode ? { theme: host.theme.get().theme } : {}),
  }
}

const deviceInfo = () => ({
  abi: 'arm64',
  deviceAbi: 'arm64',
  benchmarkLevel: 40,
  brand: 'devtools',
  model: 'iPhone X',
  system: 'iOS 16.0',
  platform: 'devtools',
  cpuType: 'unknown',
  memorySize: '2048',
})

const systemSetting = () => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: settings().get().online,
  deviceOrientation: innerWidth > innerHeight ? 'landscape' : 'portrait',
})

const authorizeSetting = () => ({
  albumAuthorized: 'authorized',
  bluetoothAuthorized: 'authorized',
  cameraAuthorized: 'authorized',
  locationAuthorized: 'authorized',
  locationReducedAccuracy: false,
  microphoneAuthorized: 'authorized',
  notificationAuthorized: 'authorized',
  notificationAlertAuthorized: 'authorized',
  notificationBadgeAuthorized: 'authorized',
  notificationSoundAuthorized: 'authorized',
  phoneCalendarAuthorized: 'authorized',
})
