import { ActionError, type Actor, availableTo, wx } from '../../kernel'
import type { BoardContent } from '../board/board'
import type { Audience, ContentCard, StaffContent } from '../views'
import type { Content } from './document'
import { contentLife } from './life'
import { withLinks } from './rich-text'

const LINK_LIFE = 2 * 3600

/** The card of one notice; its cover is a link of this moment. */
export async function cardOf(notice: BoardContent, reads: ReadonlySet<string>): Promise<ContentCard> {
  return contentCard(notice, reads, await coverLinks([notice]))
}

export async function contentCards(board: BoardContent[], reads: ReadonlySet<string>): Promise<ContentCard[]> {
  const links = await coverLinks(board)
  return board.map((notice) => contentCard(notice, reads, links))
}

async function coverLinks(board: BoardContent[]): Promise<ReadonlyMap<string, string>> {
  const covers = board.flatMap(({ pictures }) => pictures.slice(0, 1))
  return wx.storage.linksToShow(covers, LINK_LIFE)
}

function contentCard(
  notice: BoardContent,
  reads: ReadonlySet<string>,
  links: ReadonlyMap<string, string>,
): ContentCard {
  const [cover] = notice.pictures
  return {
    noticeId: notice._id,
    title: notice.title,
    kind: notice.kind,
    category: notice.category,
    at: notice.publishedAt ?? 0,
    read: reads.has(notice._id),
    summary: notice.summary,
    cover: (cover && links.get(cover)) || null,
  }
}

/** A text that is edited is saved again with the pictures that it shows: without them it is not opened. */
async function linksToKeep(pictures: string[]) {
  try {
    return await wx.storage.links(pictures, LINK_LIFE)
  } catch (error) {
    console.error('no links to pictures', error)
    throw new ActionError('UPSTREAM', '图片暂时打不开，为了不丢图片，先不能编辑。请稍后再试。')
  }
}

/** @param named for the editor: each link carries its file, so that what is saved again names the file */
export async function htmlOf({ html, pictures }: Pick<Content, 'html' | 'pictures'>, named = false): Promise<string> {
  if (pictures.length === 0) return html
  const shown = [...new Set(pictures)]
  const links = named ? await linksToKeep(shown) : await wx.storage.linksToShow(shown, LINK_LIFE)
  return withLinks(html, (fileID) => {
    const link = links.get(fileID)
    if (!link) return null
    return named ? `${link}#${fileID}` : link
  })
}

const ROLE_WORDS: Record<string, string> = { resident: '居民', volunteer: '志愿者', gridWorker: '网格员' }
const TAG_WORDS: Record<string, string> = { elder: '60岁以上老人', special: '特殊困难群体' }

/** "03、07网格里的志愿者，60岁以上老人" */
function audienceText(audience: Audience): string {
  if (audience.kind === 'everyone') return '全体居民'
  const { grids = [], roles = [], tags = [] } = audience
  const parts = [
    grids.length > 0 ? `${grids.map((grid) => grid.split('/').at(-1)).join('、')}网格` : '',
    roles.map((role) => ROLE_WORDS[role] ?? role).join('或'),
    tags.map((tag) => TAG_WORDS[tag] ?? tag).join('或'),
  ]
  return parts.filter(Boolean).join('里的')
}

export interface SavedContent extends StaffContent {
  /** what was taken out of the text, in words */
  removed: string[]
}

export async function staffContent(
  notice: Content,
  actor: Actor,
  now: number,
  removed: string[] = [],
): Promise<SavedContent> {
  return { ...staffRow(notice, actor, now), html: await htmlOf(notice, true), removed }
}

/** In a list the text stays away. */
export const staffRow = (notice: Content, actor: Actor, now: number): StaffContent => ({
  noticeId: notice._id,
  version: notice.version,
  status: notice.status,
  kind: notice.kind,
  title: notice.title,
  html: '',
  answers: notice.answers,
  category: notice.category,
  validUntil: notice.validUntil,
  audience: notice.audience,
  audienceText: audienceText(notice.audience),
  publishAt: notice.publishAt,
  publishedAt: notice.publishedAt,
  by: notice.by.name,
  updatedAt: notice.updatedAt,
  read: notice.reads,
  sent: notice.sent,
  withdrawReason: notice.withdrawReason,
  available: availableTo(contentLife, actor, notice, now),
})
