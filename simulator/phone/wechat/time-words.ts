/** "09:05" today, "昨天", "11月28日" before, in the phone's own zone. */
export function shortTime(at: number, now = Date.now()): string {
  const time = new Date(at)
  const clock = time.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  if (days <= 0) return clock
  if (days === 1) return `昨天 ${clock}`
  return `${time.getMonth() + 1}月${time.getDate()}日`
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)
