import { askToCall } from '../wechat/sheets/call'
import { scan } from '../wechat/sheets/scanner'
import { openSettingPage } from '../wechat/sheets/setting-page'
import { showToast } from '../wechat/sheets/toast'
import { requirePrivacy } from './authorization'
import { api, Failure, type Family } from './calling'
import { listeners } from './listeners'

export function device(): Family {
  const keyboard = listeners<{ height: number }>()
  const memory = listeners<{ level: number }>()
  const captured = listeners<undefined>()
  return {
    makePhoneCall: api('makePhoneCall', { phoneNumber: 'String' }, async ({ phoneNumber }) => {
      if (!(await askToCall(phoneNumber))) throw new Failure('cancel')
    }),
    setClipboardData: api('setClipboardData', { data: 'String' }, async ({ data }) => {
      await requirePrivacy('setClipboardData')
      clipboard = data
      // refused without focus or permission: the phone's own clipboard has it all the same
      void navigator.clipboard?.writeText(data).catch(() => undefined)
      showToast({ title: '内容已复制', icon: 'success' }, 1500)
    }),
    getClipboardData: api('getClipboardData', {}, async () => {
      await requirePrivacy('getClipboardData')
      return { data: (await navigator.clipboard?.readText().catch(() => '')) || clipboard }
    }),
    checkIsOpenAccessibility: api('checkIsOpenAccessibility', {}, () => ({ open: false })),
    openAppAuthorizeSetting: api('openAppAuthorizeSetting', {}, () => openSettingPage()),
    scanCode: api('scanCode', {}, async () => {
      const result = await scan()
      if (result === undefined) throw new Failure('cancel')
      return {
        result,
        scanType: 'QR_CODE',
        charSet: 'UTF-8',
        path: '',
        rawData: btoa(unescape(encodeURIComponent(result))),
      }
    }),
    vibrateShort: api('vibrateShort', {}, () => void navigator.vibrate?.(15)),
    vibrateLong: api('vibrateLong', {}, () => void navigator.vibrate?.(400)),
    setKeepScreenOn: api('setKeepScreenOn', { keepScreenOn: 'Boolean' }, () => undefined),
    setVisualEffectOnCapture: api('setVisualEffectOnCapture', {}, () => undefined),
    getScreenBrightness: api('getScreenBrightness', {}, () => ({ value: 0.6 })),
    setScreenBrightness: api('setScreenBrightness', { value: 'Number' }, () => undefined),
    getBatteryInfoSync: () => ({ level: 86, isCharging: false, isLowPowerModeEnabled: false }),
    getBatteryInfo: api('getBatteryInfo', {}, () => ({ level: 86, isCharging: false, isLowPowerModeEnabled: false })),
    hideKeyboard: api('hideKeyboard', {}, () => (document.activeElement as HTMLElement | null)?.blur()),
    addPhoneContact: api('addPhoneContact', { firstName: 'String' }, ({ firstName }) =>
      showToast({ title: `已保存联系人 ${firstName}`, icon: 'none' }, 1500),
    ),
    addPhoneCalendar: api('addPhoneCalendar', { title: 'String', startTime: 'Number' }, ({ title }) =>
      showToast({ title: `已加入日历：${title}`, icon: 'none' }, 1500),
    ),
    onKeyboardHeightChange: keyboard.on,
    offKeyboardHeightChange: keyboard.off,
    onMemoryWarning: memory.on,
    offMemoryWarning: memory.off,
    onUserCaptureScreen: captured.on,
    offUserCaptureScreen: captured.off,
  }
}

let clipboard = ''
