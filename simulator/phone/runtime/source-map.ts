/** Rewrites bundle positions in a stack trace to the mini-program's own files, by the source map next to the bundle. */
export async function inSource(stack: string): Promise<string> {
  if (!/program\.js[^:\s)]*:\d+:\d+/.test(stack)) return stack
  const map = await loaded()
  if (!map) return stack
  return stack.replace(/(?:https?:\/\/\S*?)?\/?[\w./-]*program\.js[^:\s)]*:(\d+):(\d+)/g, (whole, line, column) => {
    const place = find(map, Number(line) - 1, Number(column) - 1)
    return place ?? whole
  })
}

type Segment = [column: number, source: number, line: number]
type Lines = { sources: string[]; lines: Segment[][] }
let cached: Promise<Lines | undefined> | undefined

function loaded(): Promise<Lines | undefined> {
  cached ??= fetch('/phone/assets/program.js.map')
    .then((answer) => answer.json())
    .then(({ sources, mappings }) => ({ sources, lines: decode(mappings) }))
    .catch(() => undefined)
  return cached
}

function find({ sources, lines }: Lines, line: number, column: number): string | undefined {
  const segment = lines[line]?.findLast(([at]) => at <= column)
  if (!segment) return undefined
  return `${(sources[segment[1]] ?? '').replace(/^.*\/phone\/source\//, '').replace(/^(\.\.\/)+/, '')}:${segment[2] + 1}`
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Source map revision 3: lines by `;`, segments by `,`, fields as base64 VLQ differences. */
function decode(mappings: string): Segment[][] {
  let source = 0
  let line = 0
  return mappings.split(';').map((text) => {
    let column = 0
    const segments: Segment[] = []
    for (const part of text.split(',')) {
      if (!part) continue
      const [dColumn = 0, dSource, dLine] = numbers(part)
      column += dColumn
      if (dSource === undefined) continue
      source += dSource
      line += dLine ?? 0
      segments.push([column, source, line])
    }
    return segments
  })
}

function numbers(text: string): number[] {
  const found: number[] = []
  let value = 0
  let shift = 0
  for (const char of text) {
    const digit = DIGITS.indexOf(char)
    value += (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    found.push(value & 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return found
}
