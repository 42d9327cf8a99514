/** What comes from another program's clipboard, made into what a notice can hold. */
export interface Pasted {
  html: string
  /** what could not be kept, in words, for whoever pasted it */
  lost: string[]
}

/**
 * Keeps the meaning of what was copied in Word, WPS, Excel, a web page or a WeChat article: struck text, small figures,
 * tables, links, list signs, where a line stands. What cannot be kept is said.
 */
export function readPasted(html: string): Pasted {
  const lost = new Lost()
  let drawn = 0
  for (const [comment] of html.matchAll(/<!--[\s\S]*?-->/g)) {
    if (/<v:textbox/i.test(comment)) lost.add('文本框里的字')
    if (/<m:oMath/i.test(comment)) lost.add('公式')
    drawn += comment.match(/<v:imagedata/gi)?.length ?? 0
  }
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  dropComments(body)
  // a picture of Word is drawn in a comment, and stands beside it again as an image: of what is drawn only, nothing is left
  const onlyDrawn = drawn - all(body, 'img').length
  if (onlyDrawn > 0) lost.add(PICTURE, onlyDrawn)
  for (const read of READERS) read(body, lost)
  for (const one of all(body, '[style]')) keepOnlySide(one)
  return { html: body.innerHTML, lost: lost.words() }
}

class Lost {
  private readonly counts = new Map<string, number>()
  add(what: string, count = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count)
  }
  words(): string[] {
    return [...this.counts].map(([what, count]) => (what === PICTURE ? `${count}张${what}` : what))
  }
}

type Reader = (body: HTMLElement, lost: Lost) => void

const PICTURE = '图片（请用上面的“图片”按钮放）'
const all = (body: HTMLElement, selector: string) => [...body.querySelectorAll<HTMLElement>(selector)]
/** Elements of Word have a colon in their name, which no selector finds the same way everywhere. */
const named = (body: HTMLElement, name: RegExp) => all(body, '*').filter((one) => name.test(one.localName))
const styleOf = (one: Element) => (one.getAttribute('style') ?? '').toLowerCase().replace(/\s*:\s*/g, ':')
const unwrap = (one: Element) => one.replaceWith(...one.childNodes)
const wrapInside = (one: HTMLElement, tag: string) => {
  const wrapper = one.ownerDocument.createElement(tag)
  wrapper.append(...one.childNodes)
  one.append(wrapper)
}
const isEmpty = (one: Element) => (one.textContent ?? '').replace(/[\s\u00a0\u200b]/g, '') === ''

function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

const TOLD_BY_CLASS =
  /^(text-decoration(-line)?|vertical-align|font-weight|font-style|display|mso-hide|color|background(-color)?)$/

/**
 * Excel, WPS, Pages and web pages say by a class what Word says at the word itself: struck, red, hidden. The classes of
 * Word's own paragraphs are left alone, they say how every paragraph looks.
 */
const classes: Reader = (body) => {
  const sheets = [...body.ownerDocument.querySelectorAll('style')]
    .map(({ textContent }) => textContent ?? '')
    .join('\n')
  const rules = sheets.replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^}]*)\}/g)
  for (const [, selectors = '', declared = ''] of rules) {
    const told = declared
      .split(';')
      .map((one) => one.trim().toLowerCase())
      .filter((one) => TOLD_BY_CLASS.test(one.split(':')[0]?.trim() ?? ''))
      .join(';')
    if (told === '') continue
    for (const selector of selectors.split(',')) {
      const [, tag = '', name] = /^([a-z\d]*)\.([\w-]+)$/i.exec(selector.trim()) ?? []
      if (!name || /^mso/i.test(name)) continue
      for (const one of body.getElementsByClassName(name))
        if (tag === '' || one.localName === tag.toLowerCase())
          one.setAttribute('style', `${told};${one.getAttribute('style') ?? ''}`)
    }
  }
}

/** What no reader ever sees; Excel hides a row of widths at the end of its tables. */
const hidden: Reader = (body, lost) => {
  for (const one of all(body, 'style, script, meta, link, title, xml, colgroup, template, noscript')) one.remove()
  for (const one of all(body, '[style]')) {
    if (!/display:\s*none|mso-hide:all|visibility:hidden|font-size:0(px|pt)?(;|$)/.test(styleOf(one))) continue
    if (!isEmpty(one)) lost.add('隐藏的文字')
    one.remove()
  }
}

const notes: Reader = (body, lost) => {
  const listed = all(body, '[style]').filter((one) => /mso-element:comment/.test(styleOf(one)))
  const marks = all(body, '.MsoCommentReference, a.msocomanchor, .msocomtxt')
  if (listed.length + marks.length > 0) lost.add('批注')
  for (const one of [...listed, ...marks]) one.remove()
  if (all(body, 'ins, del[cite], .msoIns, .msoDel').length > 0) lost.add('修订记录（删去的字留成删除线）')
}

/** Word's smart tags and paragraphs marks: their words are words. */
const word: Reader = (body, lost) => {
  for (const one of named(body, /^v:(textbox|shape|group|rect)$/)) {
    if (!isEmpty(one)) lost.add('文本框里的字')
    one.remove()
  }
  for (const one of named(body, /^(m:omath|math$)/)) {
    lost.add('公式')
    one.remove()
  }
  for (const one of named(body, /^(w|o|x|v):(?!p$)/).filter((one) => isEmpty(one))) one.remove()
  for (const one of named(body, /:/)) unwrap(one)
}

/** "Ø" in the font Wingdings is an arrow: what is only a sign before a line becomes a dot; numbers stay numbers. */
const listSigns: Reader = (body) => {
  for (const one of all(body, '[style*="mso-list"]').filter((one) => /mso-list:\s*ignore/.test(styleOf(one)))) {
    const sign = (one.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
    one.replaceWith(/[\p{L}\p{N}]{2}|\p{N}|[.、)）]/u.test(sign) ? `${sign} ` : '• ')
  }
}

/** What the signs of Word's symbol fonts look like; by the letter in whose place they lie. */
const SYMBOLS: Record<string, string> = {
  ü: '✓',
  û: '✗',
  þ: '☑',
  ý: '☒',
  o: '☐',
  '¨': '☐',
  q: '☐',
  Ø: '➢',
  l: '●',
  n: '■',
  u: '◆',
  v: '❖',
  à: '→',
  ß: '←',
  F: '☞',
  '(': '☎',
  '•': '•',
}

/** "ü" in the font Wingdings is a tick, and reads as "ü" without it. */
const symbols: Reader = (body, lost) => {
  for (const one of all(body, '[style]')) {
    if (one.childElementCount > 0 || !/wingdings/.test(styleOf(one))) continue
    const letters = [...(one.textContent ?? '')].map((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return code >= 0xf020 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : sign
    })
    const isOther = /wingdings\s*[23]/.test(styleOf(one))
    const known = (sign: string) => (isOther ? undefined : SYMBOLS[sign])
    if (letters.some((sign) => sign.trim() !== '' && !known(sign))) lost.add('符号字体里的符号')
    one.textContent = letters.map((sign) => known(sign) ?? (sign.trim() === '' ? sign : '•')).join('')
  }
}

const ORDERS: Record<string, string> = {
  'upper-roman': 'I',
  'lower-roman': 'i',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-alpha': 'a',
  'lower-latin': 'a',
}

/** "第5条" must stay the fifth: a number that an item has of its own, letters and Roman numbers. */
const orders: Reader = (body, lost) => {
  for (const list of all(body, 'ol')) {
    const kind = /list-style(?:-type)?:([a-z-]+)/.exec(styleOf(list))?.[1] ?? 'decimal'
    if (ORDERS[kind]) list.setAttribute('type', ORDERS[kind])
    else if (!/^(decimal|none|inherit|initial|outside|inside)/.test(kind)) lost.add('编号的样式（改成了1、2、3）')
    let into = list
    for (const [at, item] of [...list.children].entries()) {
      const value = item.getAttribute('value')
      if (value && at === 0) list.setAttribute('start', value)
      else if (value) {
        const next = list.ownerDocument.createElement('ol')
        if (list.hasAttribute('type')) next.setAttribute('type', list.getAttribute('type') ?? '')
        next.setAttribute('start', value)
        into.after(next)
        into = next
      }
      if (into !== list) into.append(item)
    }
  }
}

/** Where a web page or a chat keeps its lines by a style. */
const keptLines: Reader = (body) => {
  for (const one of all(body, '[style]').filter((one) => /white-space:(pre|break-spaces)/.test(styleOf(one))))
    for (const text of [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
      text.replaceWith(
        ...(text.textContent ?? '')
          .split('\n')
          .flatMap((line, at) => (at > 0 ? [one.ownerDocument.createElement('br'), line] : [line])),
      )
}

/** A mark cannot stand round a row: it stands in each of its cells. */
const markInside = (one: HTMLElement, tag: string) => {
  const parts = /^(table|tbody|thead|tfoot|tr)$/.test(one.localName) ? all(one, 'td, th') : [one]
  for (const part of parts) wrapInside(part, tag)
}

/** What a tag says and the style at it takes back: Google Docs puts all that is copied into one <b> that is none. */
const NO_MARK: [tags: string, taken: RegExp][] = [
  ['b, strong', /font-weight:(normal|[1-5]00)/],
  ['i, em', /font-style:normal/],
  ['s, del, strike, u, ins', /text-decoration(-line)?:none/],
]

const marks: Reader = (body, lost) => {
  for (const [tags, taken] of NO_MARK) for (const one of all(body, tags)) if (taken.test(styleOf(one))) unwrap(one)
  for (const one of all(body, '[style]')) {
    const style = styleOf(one)
    if (/text-decoration[^;]*line-through/.test(style)) markInside(one, 's')
    if (/text-decoration[^;]*underline/.test(style) && one.localName !== 'a') markInside(one, 'u')
    if (/vertical-align:super|mso-text-raise:\d/.test(style)) wrapInside(one, 'sup')
    if (/vertical-align:sub|mso-text-raise:-/.test(style)) wrapInside(one, 'sub')
    if (/font-weight:(bold|[6-9]00)|text-emphasis:(?!none)/.test(style) && !/^(b|strong|h\d)$/.test(one.localName))
      markInside(one, 'strong')
    if (/font-style:italic/.test(style) && !/^(i|em)$/.test(one.localName)) markInside(one, 'em')
  }
  for (const one of all(body, 'mark')) if (!isEmpty(one)) lost.add('底色')
  for (const one of all(body, 'rp')) one.remove()
  for (const one of all(body, 'rt')) one.replaceWith(`（${one.textContent}）`)
}

const headings: Reader = (body) => {
  for (const one of all(body, 'h1, h4, h5, h6')) {
    const heading = one.ownerDocument.createElement(one.localName === 'h1' ? 'h2' : 'h3')
    for (const name of ['style', 'align'])
      if (one.hasAttribute(name)) heading.setAttribute(name, one.getAttribute(name) ?? '')
    heading.append(...one.childNodes)
    one.replaceWith(heading)
  }
}

/** A table in a table becomes its lines; a table's name stands before it. */
const tables: Reader = (body, lost) => {
  for (const inner of all(body, 'table table').reverse()) {
    lost.add('表格里面的表格（留成了文字）')
    for (const row of all(inner, 'tr')) {
      const line = row.ownerDocument.createElement('p')
      line.textContent = [...row.children].map((one) => (one.textContent ?? '').trim()).join('　')
      inner.before(line)
    }
    inner.remove()
  }
  // what sums up is shown last, wherever it is written
  for (const foot of all(body, 'tfoot')) foot.closest('table')?.append(foot)
  for (const caption of all(body, 'caption')) {
    const line = caption.ownerDocument.createElement('p')
    line.append(...caption.childNodes)
    caption.closest('table')?.before(line)
    caption.remove()
  }
}

/** The phone offers telephone numbers and web addresses below the text. Other links lead nowhere from there. */
const links: Reader = (body, lost) => {
  for (const one of all(body, 'a')) {
    const target = (one.getAttribute('href') ?? '').trim()
    if (/^(https?:\/\/|tel:)/i.test(target)) continue
    const mail = /^mailto:([^?]+)/i.exec(target)?.[1]
    if (mail && !one.textContent?.includes(mail)) one.append(`（${mail}）`)
    else if (!mail && target && !target.startsWith('#')) lost.add('手机上打不开的链接')
    unwrap(one)
  }
}

const media: Reader = (body, lost) => {
  for (const box of all(body, 'input[type=checkbox], input[type=radio]'))
    box.replaceWith(box.hasAttribute('checked') ? '☑' : '☐')
  const grounds = all(body, '[style]').filter((one) => /background(-image)?:[^;]*url\(/.test(styleOf(one)))
  if (grounds.length > 0) lost.add('背景图片')
  for (const one of all(body, 'img')) {
    if (one.hasAttribute('data-file')) continue
    // one point without a word is a counter, not a picture
    if (!(Number(one.getAttribute('width')) === 1 && Number(one.getAttribute('height')) === 1)) lost.add(PICTURE)
    one.remove()
  }
  const kinds: [string, RegExp][] = [
    ['视频', /^(video|mpvideo|mp-common-videosnap)$/],
    ['声音', /^(audio|mpvoice|mp-common-mpaudio|qqmusic)$/],
    ['嵌入的网页或卡片', /^(iframe|object|embed|mp-.*)$/],
    ['图形', /^(svg|canvas)$/],
    ['表单', /^(input|button|textarea|select)$/],
  ]
  for (const [what, name] of kinds)
    for (const one of named(body, name)) {
      if (one.isConnected) lost.add(what)
      one.remove()
    }
}

/** Red and yellow carry meaning ("以红字为准"); black, grey and white do not. */
const colours: Reader = (body, lost) => {
  for (const one of all(body, '[style], font[color]')) {
    if (isEmpty(one)) continue
    const style = styleOf(one)
    const ink = /(?:^|;)\s*color:([^;]+)/.exec(style)?.[1] ?? one.getAttribute('color')
    if (ink && isColour(ink, one)) lost.add('文字颜色')
    const ground = /(?:^|;)\s*(?:background|background-color|mso-highlight):([^;]+)/.exec(style)?.[1]
    if (ground && isColour(ground, one)) lost.add('底色')
  }
}

function isColour(text: string, one: HTMLElement): boolean {
  const probe = one.ownerDocument.createElement('i')
  probe.style.color = text.trim().replace(/\s+(?![^(]*\)).*/s, '')
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(probe.style.color)?.slice(1).map(Number) ?? hexOf(probe.style.color)
  if (!parts)
    return /^(red|orange|yellow|green|lime|blue|purple|fuchsia|magenta|aqua|cyan|teal|maroon|olive|navy)$/.test(
      probe.style.color,
    )
  return Math.max(...parts) - Math.min(...parts) > 40
}

const hexOf = (text: string): number[] | null => {
  const digits = /^#([0-9a-f]{6})$/.exec(text)?.[1]
  return digits ? [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) : null
}

function keepOnlySide(one: HTMLElement): void {
  const side = /text-align:(center|right)/.exec(styleOf(one))?.[1]
  if (side) one.setAttribute('style', `text-align:${side}`)
  else one.removeAttribute('style')
}

const READERS: Reader[] = [
  classes,
  hidden,
  notes,
  listSigns,
  symbols,
  word,
  colours,
  keptLines,
  orders,
  marks,
  headings,
  tables,
  links,
  media,
]
