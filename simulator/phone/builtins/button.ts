import { host } from '../runtime/host'
import type { ShellRequest } from '../runtime/types'
import { hover } from './hover'
import { type Builtin, dom, type Native, nativeOf, pressable } from './native'

const hovered = hover(20, 70, 'button-hover')

/** open-type -> the event that answers it */
const EVENTS: Record<string, string> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  getUserInfo: 'getuserinfo',
  chooseAvatar: 'chooseavatar',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
  openSetting: 'opensetting',
  contact: 'contact',
  launchApp: 'launchapp',
  feedback: 'feedback',
  share: 'share',
  addFriend: 'addfriend',
}

export const button: Builtin = {
  properties: {
    ...hovered.properties,
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
    name: String,
    lang: String,
    sessionFrom: String,
    sendMessageTitle: String,
    sendMessagePath: String,
    sendMessageImg: String,
    showMessageCard: Boolean,
    appParameter: String,
    phoneNumberNoQuotaToast: { type: Boolean, value: true },
    activityType: null,
    entrancePath: String,
    needShowEntrance: Boolean,
    needShowEntrancePath: String,
  },
  created() {
    pressable(this, () => press(this))
  },
  observers: {
    ...hovered.observers,
    'type, size, plain'(type: string, size: string, plain: boolean) {
      dom(this).setAttribute('type', type || 'default')
      dom(this).setAttribute('size', size || 'default')
      dom(this).toggleAttribute('plain', plain)
    },
    'disabled, loading'(disabled: boolean, loading: boolean) {
      dom(this).toggleAttribute('disabled', disabled)
      dom(this).toggleAttribute('loading', loading)
      dom(this).ariaDisabled = disabled ? 'true' : null
    },
  },
}

function press(self: Native) {
  const { disabled, formType, openType } = self.data
  if (disabled) return
  if (openType) void open(self, openType)
  if (formType) nativeOf(dom(self).closest('wx-form'))?.fire(formType, self)
}

async function open(self: Native, openType: string) {
  const event = EVENTS[openType]
  if (!event) {
    console.warn(`[phone] <button open-type="${openType}"> is not supported`)
    return
  }
  try {
    const detail = await host.shell.request(request(self, openType))
    self.triggerEvent(event, { errMsg: `${openType}:ok`, ...detail })
  } catch (error) {
    const { errMsg = String(error), ...rest } = (error ?? {}) as { errMsg?: string }
    self.triggerEvent(event, { errMsg, ...rest })
  }
}

function request(self: Native, openType: string): ShellRequest {
  const { sessionFrom, sendMessageTitle, sendMessagePath, sendMessageImg, showMessageCard } = self.data
  if (openType === 'share') return { kind: 'share', target: { id: self._$.id, dataset: { ...self._$.dataset } } }
  if (openType === 'contact') {
    return { kind: 'contact', sessionFrom, sendMessageTitle, sendMessagePath, sendMessageImg, showMessageCard }
  }
  return { kind: openType } as ShellRequest
}
