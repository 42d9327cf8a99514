import type { ContentView, Fact } from '../../../../../domain/publishing/views'
import { dateWords, momentWords } from '../../../../services/dates'

/** A stretch of text, a table, or one picture that stands in a paragraph of its own and can be opened large. */
export type Block =
  | { key: number; kind: 'text'; html: string }
  /** `wide`: has more columns than fit beside each other; it is moved sideways, `width` in letters */
  | { key: number; kind: 'table'; html: string; wide: boolean; width: number }
  | { key: number; kind: 'picture'; url: string; alt: string }

/** WeChat's rich-text takes no taps: telephone numbers and addresses of the text are offered below it. */
export interface Link {
  kind: 'phone' | 'web'
  target: string
  words: string
}

export interface ContentPageView {
  title: string
  about: string
  by: string
  valid: string
  facts: Fact[]
  /** such contents go out as messages: one can ask for them */
  canRemind: boolean
  /** 通知, 财务公开: what this one is called */
  word: string
  blocks: Block[]
  pictures: string[]
  links: Link[]
}

export function contentPageView(notice: ContentView, now: number): ContentPageView {
  return {
    title: notice.title,
    about: `${notice.category} · ${momentWords(notice.at, now)}`,
    by: notice.by,
    valid: `有效期到${dateWords(notice.validUntil, now)}`,
    facts: notice.facts,
    canRemind: notice.isDelivered,
    word: notice.word,
    blocks: blocksOf(notice.html),
    pictures: picturesOf(notice.html),
    links: linksOf(notice.html),
  }
}

const PARAGRAPH_OF_ONE_PICTURE = /<p(?:\s[^>]*)?>\s*(<img [^>]*>)\s*<\/p>/g
const TABLE_END = '</table>'
const TAG = /<(\/?)(\w+)[^>]*>/g
const ANY_PICTURE = /<img src="([^"]*)"/g

/** A picture within a sentence, a list or a table stays where it is: only one that stands alone is a block. */
export function blocksOf(html: string): Block[] {
  const flat = html.replace(PARAGRAPH_OF_ONE_PICTURE, '$1')
  const blocks: Block[] = []
  let done = 0
  let depth = 0
  const addText = (end: number) => {
    const text = flat.slice(done, end).trim()
    if (text) blocks.push({ key: blocks.length, kind: 'text', html: text })
    done = end
  }
  for (const found of flat.matchAll(TAG)) {
    const [tag, closing, name = ''] = found
    if (name === 'img' && depth === 0) {
      addText(found.index)
      blocks.push({ key: blocks.length, kind: 'picture', url: attributeOf(tag, 'src'), alt: attributeOf(tag, 'alt') })
      done = found.index + tag.length
    }
    if (name === 'table' && depth === 0 && !closing) addText(found.index)
    if (name === 'table' && depth === 1 && closing) {
      blocks.push(tableBlock(blocks.length, flat.slice(done, found.index + TABLE_END.length)))
      done = found.index + TABLE_END.length
    }
    if (!['img', 'br', 'hr'].includes(name)) depth += closing ? -1 : 1
  }
  addText(flat.length)
  return blocks
}

/** So many columns fit on a phone of 320 points in the largest letters. */
const FIT = 3
const COLUMN = 5
/** Grey that is seen on light and dark; a page's own styles do not reach into rich text. */
const CELL = 'border:1px solid rgba(128,128,128,.5);padding:6px 8px;vertical-align:top;text-align:left'

/** A paragraph alone in its cell would make each row as high as three. */
const CELL_OF_ONE_PARAGRAPH = /(<t[dh][^>]*>)\s*<p>((?:(?!<p[ >])[\s\S])*?)<\/p>\s*(?=<\/t[dh]>)/g

function tableBlock(key: number, html: string): Block {
  const columns = Math.max(...html.split('<tr').slice(1).map(columnsIn))
  const wide = columns > FIT
  const styled = html
    .replace(CELL_OF_ONE_PARAGRAPH, '$1$2')
    .replace(/<table>/g, '<table style="width:100%;border-collapse:collapse">')
    .replace(/<(t[dh])(?=[ >])/g, `<$1 style="${CELL}"`)
  return { key, kind: 'table', html: styled, wide, width: wide ? columns * COLUMN : 0 }
}

const columnsIn = (row: string): number =>
  [...row.matchAll(/<t[dh]([^>]*)>/g)].reduce(
    (sum, [, attributes = '']) => sum + Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    0,
  )

const attributeOf = (tag: string, attribute: string): string =>
  plain(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '')

export function picturesOf(html: string): string[] {
  return [...html.matchAll(ANY_PICTURE)].map(([, url = '']) => plain(url))
}

export function linksOf(html: string): Link[] {
  const links = [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href = '', text = '']): Link => {
    const target = plain(href)
    const words = plain(text.replace(/<[^>]*>/g, '')).trim()
    return target.startsWith('tel:')
      ? { kind: 'phone', target: target.slice(4), words: words || target.slice(4) }
      : { kind: 'web', target, words: words || target }
  })
  return links.filter(({ target }, index) => links.findIndex((link) => link.target === target) === index)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity, name) => ENTITIES[name] ?? entity)
}
