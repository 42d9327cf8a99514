import type { ErrorCode } from '../../domain/kernel/errors'
import { isKeyOf } from '../../domain/kernel/objects/rules'
import { CallError } from './call-error'

/** Why a page has nothing to show: the server's codes but the console's own, and those of the phone itself. */
export type Failure = Exclude<ErrorCode, 'OTHER_ACCOUNT'> | 'OFFLINE' | 'LATE' | 'CANCELLED' | 'PHOTO_GONE' | 'NOT_SENT'

/** What a person can do from a page that has nothing to show. */
export type Way = 'retry' | 'register' | 'home' | 'ask' | 'call'

export interface ErrorState {
  title: string
  icon: string
  /** the first is the strong button; trying again is offered only where it can help */
  ways: Way[]
  /** said instead of the server's sentence, where that one speaks of a form and not of a page */
  text?: string
}

const TROUBLE: ErrorState = { title: '没有打开', icon: 'info-circle', ways: ['retry', 'call'] }
const ELSEWHERE: ErrorState = { title: '这里打不开', icon: 'info-circle', ways: ['home', 'ask'] }

/** One row for each code. */
export const ERROR_STATES: Record<Failure, ErrorState> = {
  NEED_PROFILE: { title: '先登记一下', icon: 'user-add', ways: ['register', 'home'] },
  NOT_SIGNED_IN: TROUBLE,
  BAD_INPUT: { ...ELSEWHERE, text: '这个链接不完整，或者已经过期了。回首页再找找，找不到就问社区。' },
  FORBIDDEN: { title: '这一页您看不了', icon: 'lock-on', ways: ['home', 'ask'] },
  NOT_FOUND: { title: '没有找到', icon: 'file-search', ways: ['home', 'ask'] },
  CONFLICT: { title: '刚刚有了变化', icon: 'refresh', ways: ['retry', 'home'] },
  NOT_NOW: { title: '现在不用办这一步', icon: 'time', ways: ['home', 'ask'] },
  TAKEN: { title: '已经有人先一步', icon: 'user-checked', ways: ['home', 'ask'] },
  REJECTED_CONTENT: ELSEWHERE,
  BAD_FILE: ELSEWHERE,
  TOO_MANY: { title: '请过一会儿再来', icon: 'time', ways: ['call', 'home'] },
  UPSTREAM: TROUBLE,
  INTERNAL: TROUBLE,
  OFFLINE: { title: '没有连上网络', icon: 'wifi-off', ways: ['retry', 'call'] },
  LATE: { title: '等了很久没有回音', icon: 'time', ways: ['retry', 'call'] },
  CANCELLED: TROUBLE,
  PHOTO_GONE: ELSEWHERE,
  NOT_SENT: TROUBLE,
}

export const WAY_WORDS: Record<Way, string> = {
  retry: '再试一次',
  register: '去登记',
  home: '回首页',
  ask: '问社区',
  call: '打电话给社区',
}

/** The code of any failure; what is no answer at all is a fault of ours. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof CallError ? error.code : ''
  return isKeyOf(ERROR_STATES, code) ? code : 'INTERNAL'
}

/** What is drawn, without the ways that lead nowhere: to a telephone that nobody knows, to the page that one is on. */
export function errorStateOf(failure: Failure, here: { phone: string; home: boolean }): ErrorState {
  const face = ERROR_STATES[failure]
  const leadsOn = (way: Way) => (way === 'call' ? here.phone !== '' : way === 'home' ? !here.home : true)
  const ways = face.ways.filter(leadsOn)
  return { ...face, ways: ways.length > 0 ? ways : ['retry'] }
}
