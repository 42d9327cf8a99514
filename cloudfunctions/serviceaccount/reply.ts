import { content } from '../../domain/catalog'
import { searchItems } from '../../domain/catalog/rules'
import type { PushedMessage } from './xml'

const WELCOME =
  '您好，这里是智慧普子岭。想办什么事，直接用一句话告诉我，比如“领养老金要带什么”。点开菜单里的小程序，可以在家办57件事。'
const NOT_FOUND =
  '您好，没有找到对应的事项。请换个说法试试，比如“高龄补贴”“残疾证”；也可以打开小程序点“问社区”，直接给社区打电话。'

/** What the person is told; null where nothing needs saying. */
export async function replyTo(message: PushedMessage): Promise<string | null> {
  if (message.MsgType === 'event') return message.Event === 'subscribe' ? WELCOME : null
  const words = message.MsgType === 'voice' ? message.Recognition : message.Content
  if (message.MsgType !== 'text' && message.MsgType !== 'voice') return WELCOME
  const found = searchItems((await content()).summaries, words ?? '').slice(0, 3)
  if (found.length === 0) return NOT_FOUND
  const lines = found.map(
    (item, index) =>
      `${index + 1}. ${item.everyday}（${item.name}）：${item.summary}约${item.promisedDays}个工作日，${item.fee}。`,
  )
  return `您好，您要办的可能是：\n${lines.join('\n')}\n要带的材料和办理都在小程序“智慧普子岭”的“办事”里。`
}
