/** What happened to a content, by the short name of the deed. */
export const DEED_WORDS: Record<string, string> = {
  save: '改了内容',
  publish: '已发布',
  schedule: '已定时发布',
  pause: '暂停了发送',
  resume: '继续发送',
  withdraw: '撤回了',
  expire: '已过有效期',
}
