import { el } from '../element'
import { askFromBelow } from './from-below'

/** 获取手机号: the person lets the mini-program have the number that WeChat knows. Resolves with consent. */
export const askPhoneNumber = (app: string): Promise<boolean> =>
  askFromBelow(
    { look: 'wc-permission', who: `${app} 申请`, title: '获取并验证你的手机号', refuse: '不允许' },
    el('div.wc-choice', {}, el('span', {}, '微信绑定的手机号'), el('em', {}, '上次使用')),
  )
