import type { Role } from '../../kernel'
import { isBlank } from '../../kernel/text/rules'
import type { ContentStatus } from '../views'

/** The kind that is meant where none is named. */
export const USUAL = 'notice'

/** What all kinds together are called: the board, its room and its lists. */
export const BOARD_WORD = '通知公示'

/** Where the phone opens one, without a slash before it; of the usual kind nobody needs to say which. */
export const contentPage = ({ id, kind }: { id: string; kind: string }): string =>
  `packages/publishing/pages/notice/notice?id=${id}${kind === USUAL ? '' : `&kind=${kind}`}`

/** Whom a notice can be meant for besides whole grids. Lists are "or" inside and "and" between the kinds. */
export const AUDIENCE_ROLES = [
  { value: 'resident', label: '居民' },
  { value: 'volunteer', label: '志愿者' },
  { value: 'gridWorker', label: '网格员' },
] as const satisfies { value: Role; label: string }[]

export const AUDIENCE_TAGS = [
  { value: 'elder', label: '60岁以上老人' },
  { value: 'special', label: '特殊困难群体' },
]

/** In the order of a notice's life. */
export const CONTENT_STATUSES = [
  'draft',
  'scheduled',
  'publishing',
  'published',
  'paused',
  'withdrawn',
  'expired',
] as const satisfies ContentStatus[]

/** Said by the editor before it sends, and by the server to whoever sends all the same. */
export const NO_TEXT = '请填写正文。'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** What is written in a rich text, line by line; the cells of a table's row stand on one line. */
export const plainText = (html: string): string =>
  html
    .replace(/<\/p>\s*(?=<\/t[dh]>)/g, '')
    .replace(/<\/t[dh]>\s*(?=<t[dh])/g, ' ')
    .replace(/<\/(p|div|li|h[2-4]|tr|blockquote)>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) => characterOf(Number.parseInt(digits, hex ? 16 : 10)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (entity, name) => ENTITIES[name] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

const characterOf = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Nothing to read and no picture that was uploaded here. Blanks that nobody sees are no text; a picture alone may be one. */
export const isBlankText = (html: string): boolean => isBlank(plainText(html)) && !/<img\b[^>]*\bdata-file=/i.test(html)
