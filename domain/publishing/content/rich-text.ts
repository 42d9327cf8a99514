import type { Day } from '../../kernel'
import { plainText } from './rules'

export const MOST_PICTURES = 20

export interface CleanText {
  /** pictures stand as <img data-file="cloud://..."> */
  html: string
  /** file ids, in order */
  pictures: string[]
  /** how many pictures there were before any was taken out */
  pictureCount: number
  /** what was taken out, in words */
  removed: string[]
  /** without any tag */
  text: string
}

const OWN_PICTURE = /cloud:\/\/[^/\s"]+\/pictures\/(\d{4}-\d{2}-\d{2})\/[0-9a-f]{32}\.jpg$/

const TAGS = [
  'p',
  'br',
  'hr',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'sup',
  'sub',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'a',
  'img',
  'span',
  'div',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]

/** Removed without a word: their content stays. */
const HARMLESS = [
  'html',
  'head',
  'body',
  'meta',
  'title',
  'h1',
  'h5',
  'h6',
  'font',
  'section',
  'article',
  'figure',
  'figcaption',
  'label',
  'colgroup',
  'col',
  'pre',
  'code',
  'small',
  'mark',
  'ins',
  'center',
  'o:p',
]

/** Other ways to strike out; what is not valid any more must not read as if it were. */
const STRUCK = ['del', 'strike']
const LINE_THROUGH = /text-decoration[^;]*line-through/i

const WORDS: Record<string, string> = {
  script: '脚本',
  style: '样式表',
  iframe: '嵌入的网页',
  object: '嵌入内容',
  embed: '嵌入内容',
  form: '表单',
  input: '表单',
  button: '表单',
  textarea: '表单',
  select: '表单',
  video: '视频',
  audio: '音频',
  svg: '矢量图',
  link: '外部样式',
}

/** Keeps what a notice may contain and says what was taken out. Pictures must be our own files. */
export async function cleaned(raw: string): Promise<CleanText> {
  // heavy, and needed by those who write only
  const { default: sanitizeHtml } = await import('sanitize-html')
  const removed = new Set<string>()
  const pictures: string[] = []
  let pictureCount = 0
  const html = sanitizeHtml(raw, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href'],
      img: ['data-file', 'alt'],
      p: ['style'],
      h2: ['style'],
      h3: ['style'],
      h4: ['style'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      // a list that goes on after a paragraph goes on counting
      ol: ['start', { name: 'type', values: ['1', 'a', 'A', 'i', 'I'] }],
    },
    allowedStyles: { '*': { 'text-align': [/^(left|right|center|justify)$/] } },
    allowedSchemes: ['https', 'http', 'tel'],
    allowProtocolRelative: false,
    onOpenTag(name, attributes) {
      if (!TAGS.includes(name) && !HARMLESS.includes(name) && !STRUCK.includes(name))
        removed.add(WORDS[name] ?? `“${name}”标签`)
      if (Object.keys(attributes).some((key) => key.startsWith('on'))) removed.add('点击脚本')
      // a mark can be put round the words of a span only; of whatever else is struck, somebody must say it anew
      if (name !== 'span' && !STRUCK.includes(name) && name !== 's' && LINE_THROUGH.test(attributes.style ?? ''))
        removed.add('整段的删除线（请选中文字重新划）')
      if (/^\s*(javascript|vbscript|data):/i.test(attributes.href ?? '')) removed.add('脚本链接')
    },
    transformTags: {
      h1: 'h2',
      ...Object.fromEntries(STRUCK.map((tag) => [tag, 's'])),
      span: (tagName, attribs) => ({ tagName: LINE_THROUGH.test(attribs.style ?? '') ? 's' : tagName, attribs }),
      img: (_name, attributes) => {
        pictureCount += 1
        const fileID = OWN_PICTURE.exec(decoded(attributes['data-file'] ?? attributes.src ?? ''))?.[0]
        if (!fileID) removed.add('不是在这里上传的图片')
        else pictures.push(fileID)
        const attribs: Record<string, string> = fileID ? { 'data-file': fileID, alt: attributes.alt ?? '' } : {}
        return { tagName: 'img', attribs }
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['data-file'],
  })
  return { html, pictures, pictureCount, removed: [...removed], text: plainText(html) }
}

const decoded = (text: string) => {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

/** On which day a picture was put into an editor. */
export const dayOfPicture = (fileID: string): Day => OWN_PICTURE.exec(fileID)?.[1] ?? ''

/** Puts links in the place of file ids; a picture whose file is gone is left out. */
export const withLinks = (html: string, linkOf: (fileID: string) => string | null): string =>
  html.replace(/<img data-file="([^"]*)"( alt="[^"]*")?\s*\/?>/g, (_, fileID: string, alt = '') => {
    const link = linkOf(fileID)
    return link
      ? `<img src="${link.replaceAll('"', '%22').replaceAll('&', '&amp;')}"${alt} style="max-width:100%">`
      : ''
  })
