/** The handles that never change, as the portal shows them. */
export const HANDLES: { handle: string; what: string }[] = [
  { handle: 'GET /phone/?as=<openid>', what: '替某个人打开微信：聊天、服务通知和小程序' },
  { handle: 'GET /admin/ · /admin/#/screen', what: '管理台和大屏' },
  { handle: 'POST /api/admin/<action>', what: '管理台走的云函数 HTTP 访问，登录状态在 HttpOnly Cookie 里' },
  { handle: 'POST /api/serviceaccount', what: '服务号的消息推送（带签名的 XML）' },
  {
    handle: 'POST /sim/call/<function>',
    what: '相当于 wx.cloud.callFunction，请求头 X-Sim-Openid 说明是谁；回答带 X-Sim-Usage',
  },
  { handle: 'GET /sim/messages?touser=', what: '微信已接受的订阅消息，新的在前' },
  {
    handle: 'POST /sim/subscribe {openid, templateId, result}',
    what: '这个人在订阅弹窗里的选择；额度按微信的真实规则算',
  },
  { handle: 'POST /sim/clock {now} 或 {advance}', what: '拨动云函数看到的时钟，途中到点的定时器依次执行' },
  { handle: 'POST /sim/faults {openapi?, db?, storage?}', what: '让接下来几次接口失败或变慢；{} 恢复正常' },
  { handle: 'POST /sim/timers/<name>', what: '立即执行一个定时触发器，或它名下的一项工作' },
  { handle: 'GET /sim/people', what: '演示人物和管理台账号' },
  { handle: 'GET /sim/ready', what: '是否已启动，各个替身的情况' },
]
