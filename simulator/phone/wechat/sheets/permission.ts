import { el } from '../element'
import { askFromBelow } from './from-below'

/** 「某小程序」申请 …: WeChat's consent from below with 拒绝 / 允许. */
export function askPermission(request: {
  app: string
  title: string
  detail?: string | HTMLElement
  refuse?: string
  allow?: string
}): Promise<boolean> {
  const { app, detail, ...words } = request
  return askFromBelow(
    { look: 'wc-permission', who: `${app} 申请`, ...words },
    detail && el('div.wc-permission-detail', {}, detail),
  )
}
