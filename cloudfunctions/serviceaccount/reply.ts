import { catalogData, notHereIn } from '../../domain/catalog'
import { findMatters, whoHandles } from '../../domain/catalog/rules'
import { now } from '../../domain/kernel'
import { askForPerson, cameThroughCode, communityFollowed, followsNoMore } from '../../domain/messaging'
import { type Community, communityAt, hoursInWords, nextOpening } from '../../domain/places'
import { services } from '../../domain/volunteering'
import { callUs } from './phone-sentence'
import { inEnglish, smallTalk } from './small-talk'
import { type Wish, wishForPerson } from './wish-for-person'
import type { PushedMessage } from './xml'

const SHOWN = 3
/** Of a long message the beginning says what it is about; WeChat waits five seconds for an answer. */
const READ = 100

/** What the person is told; null where nothing needs saying. */
export async function replyTo(message: PushedMessage): Promise<string | null> {
  if (message.MsgType === 'event') return replyToEvent(message)
  const community = await communityOf(message)
  const words = message.MsgType === 'voice' ? message.Recognition : message.Content
  if (message.MsgType !== 'text' && message.MsgType !== 'voice')
    return `这里还看不了图片、视频和位置。请用文字说一句您想办什么；要交照片，请在小程序里办事时上传。${callUs(community)}`
  if (!words?.trim()) return `没有听清，请再说一遍，或者打字。${callUs(community)}`
  const wish = wishForPerson(words)
  if (wish) return noted(message.FromUserName, community, wish)
  return (
    smallTalk(words, community) ??
    (await answerTo(words, community)) ??
    inEnglish(words, community) ??
    notFound(community)
  )
}

/** When somebody of the office reads it: now, or from when on. */
function seenWhen(community: Community): string {
  const next = nextOpening(community, now())
  if (!next) return '工作人员在上班时间看得到。'
  return next.isOpen ? '工作人员正在上班，看得到。' : `现在是休息时间，工作人员${next.words}上班后看得到。`
}

/** They stand on the console's waiting list, and are told how to be reached; where that failed, how to reach us. */
async function noted(openid: string, community: Community | null, wish: Wish): Promise<string> {
  const asked = community
    ? await askForPerson(openid, community._id, wish).catch(said('a wish for a person could not be noted'))
    : undefined
  if (!community || !asked)
    return `这里是自动回复，没能替您记下来。要找工作人员，请直接打电话或到窗口。${callUs(community)}`
  const where = `已记到${community.name}的待回名单，${seenWhen(community)}`
  const full = asked.kept === 'full' ? '您写的已经记满，后面这句没有记上，见面或电话里再说。' : ''
  const next = asked.hasPhone
    ? '会按您留的电话打给您。'
    : '要我们打给您，请直接回复您的电话号码；要说什么事，可以写“人工 想问低保”。'
  return `${where}${full}${next}着急的话请直接打电话或到窗口。${callUs(community)}`
}

async function replyToEvent(message: PushedMessage): Promise<string | null> {
  const { Event: event, EventKey: key = '', FromUserName: openid } = message
  if (event === 'unsubscribe') await followsNoMore(openid).catch(said('a follower could not be forgotten'))
  if (event !== 'subscribe' && event !== 'SCAN') return null
  await cameThroughCode(openid, key.replace(/^qrscene_/, '')).catch(said('a scanned code could not be remembered'))
  return welcome(await communityOf(message))
}

/** An answer without a number is better than none. */
const communityOf = async ({ FromUserName }: PushedMessage): Promise<Community | null> =>
  communityFollowed(FromUserName)
    .then(communityAt)
    .catch(() => null)

const said =
  (what: string) =>
  (error: unknown): undefined =>
    void console.error(what, error)

const nameOf = (community: Community | null) => community?.name ?? '社区'

const welcome = (community: Community | null) =>
  `您好，这里是${nameOf(community)}便民服务。想办什么事，直接用一句话告诉我，比如“领养老金要带什么”。点开菜单里的小程序，可以在家办57件事。找人说话，请回复“人工”${hoursOf(community)}。`

const hoursOf = (community: Community | null): string => {
  const hours = hoursInWords(community?.hours ?? null)
  return hours ? `（${hours}）` : ''
}

const notFound = (community: Community | null) =>
  `没有找到这件事怎么办。请换个说法试试，比如“高龄补贴”“残疾证”；不知道归谁管，可以打12345。${callUs(community)}`

/** The same search as the mini-program's: items, what is handled elsewhere, papers that nobody issues, services. */
async function answerTo(words: string, community: Community | null): Promise<string | null> {
  const { summaries, notHere, bannedCertificates } = await catalogData()
  const elsewhere = notHereIn(notHere, community)
  const banned = bannedCertificates.map((paper) => ({ ...paper, id: paper.name }))
  const found = findMatters(
    summaries,
    { elsewhere, banned, service: services },
    [...words].slice(0, READ).join(''),
  ).slice(0, SHOWN)
  const [first] = found
  if (!first) return null
  if (first.kind === 'other' && first.group === 'banned') {
    const paper = banned.find(({ id }) => id === first.id)
    if (paper)
      return `“${paper.name}”社区依法不能开。可以这样办：${paper.insteadUse}。对方一定要社区盖章的，请让对方出示法律依据。${callUs(community)}`
  }
  if (first.kind === 'other' && first.group === 'elsewhere') {
    const matter = elsewhere.find(({ id }) => id === first.id)
    if (matter)
      return `${matter.name}：${whoHandles(matter)}电话${matter.phone}。${matter.urgent ? callUs(community) : ''}`
  }
  if (first.kind === 'other') {
    const service = services.find(({ id }) => id === first.id)
    return service ? `可以点单“${service.name}”：${service.description}在小程序的“点单”里选时间。` : null
  }
  const items = found.flatMap((one) => (one.kind === 'item' ? [one.item] : []))
  const lines = items.map(
    (item, i) =>
      `${i + 1}. ${item.everyday}（${item.name}）：${item.summary}约${item.promisedDays}个工作日，${item.fee}。`,
  )
  return `您要办的可能是：\n${lines.join('\n')}\n要带的材料和办理都在小程序的“办事”里。`
}
