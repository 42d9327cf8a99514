/** Names one wish of the person, so that sending it twice does it once. 24 characters of [a-z0-9]. */
export function newRequestId(): string {
  const part = () => Math.random().toString(36).slice(2).padEnd(11, '0').slice(0, 8)
  return Date.now().toString(36).padStart(8, '0').slice(-8) + part() + part()
}
