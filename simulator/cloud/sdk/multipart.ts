/**
 * Reads the multipart body that the SDK's `form-data` writes. The platform's own `formData()` would decode the binary
 * part as text, because the SDK sends it without a file name.
 */
export function readMultipart(body: Buffer, contentType: string): Record<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!boundary) throw new SyntaxError('multipart body without a boundary')
  const mark = Buffer.from(`--${boundary}`)
  const parts: Record<string, Buffer> = {}
  let from = body.indexOf(mark)
  while (from >= 0) {
    const to = body.indexOf(mark, from + mark.length)
    if (to < 0) break
    const part = body.subarray(from + mark.length + 2, to - 2)
    const headEnd = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, headEnd).toString())?.[1]
    if (name) parts[name] = part.subarray(headEnd + 4)
    from = to
  }
  return parts
}
