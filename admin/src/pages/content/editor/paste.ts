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
  for (const [comment] of html.matchAll(/<!--[\s\S]*?-->/g)) {
    if (/<v:textbox/i.test(comment)) lost.add('文本框里的字')
    if (/<m:oMath/i.test(comment)) lost.add('公式')
  }
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  dropComments(body)
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

/** What no reader ever sees; Excel hides a row of widths at the end of its tables. */
const hidden: Reader = (body, lost) => {
  for (const one of all(body, 'style, script, meta, link, title, xml, colgroup, template, noscript')) one.remove()
  for (const one of all(body, '[style]')) {
    if (!/display:\s*none|mso-hide:all|visibility:hidden/.test(styleOf(one))) continue
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
  for (const one of named(body, /^m:omath/)) lost.add('公式', one.remove() as undefined)
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

const marks: Reader = (body) => {
  for (const one of all(body, '[style]')) {
    const style = styleOf(one)
    if (/text-decoration[^;]*line-through/.test(style)) wrapInside(one, 's')
    if (/text-decoration[^;]*underline/.test(style) && one.localName !== 'a') wrapInside(one, 'u')
    if (/vertical-align:super/.test(style)) wrapInside(one, 'sup')
    if (/vertical-align:sub/.test(style)) wrapInside(one, 'sub')
  }
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

const READERS: Reader[] = [hidden, notes, listSigns, word, colours, marks, headings, tables, links, media]
