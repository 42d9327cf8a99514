/** No environment id in the code: WeChat takes the mini-program's own, so the same package runs everywhere. */
export function connectCloud(): void {
  wx.cloud.init({ traceUser: false })
}
