/** Gateways differ in how they spell a header's name. '' when it was not sent. */
export function headerOf(headers: Record<string, string>, name: string): string {
  const found = Object.keys(headers).find((key) => key.toLowerCase() === name)
  return found ? (headers[found] ?? '') : ''
}
