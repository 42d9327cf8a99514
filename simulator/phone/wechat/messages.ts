import { observable } from '../runtime/observable'
import type { Observable } from '../runtime/types'
import { followClock } from './clock'
import { openid } from './person'
import { settings } from './settings'
import { sim } from './sim'

/** A subscription message that WeChat accepted for this person. */
export type Message = {
  msgid: number
  templateId: string
  title: string
  /** field key -> label */
  fields: Record<string, string>
  /** field key -> value */
  data: Record<string, string>
  page: string
  /** ms since 1970 */
  at: number
}
export type Inbox = { messages: Message[]; readUpTo: number }

/** New messages must be on the phone within two seconds. */
const interval = 1000

/** Asks WeChat's stand-in every second; `arrived` hears what is new since the phone was opened. */
export function openInbox(arrived: (message: Message) => void): Observable<Inbox> {
  const key = `phone:${openid()}:read`
  const inbox = observable<Inbox>({ messages: [], readUpTo: Number(localStorage.getItem(key) ?? 0) })
  let newest: number | undefined
  const look = async () => {
    const [messages] = await Promise.all([fetchMessages().catch(() => undefined), followClock()])
    if (messages && (messages[0]?.msgid ?? 0) !== (inbox.get().messages[0]?.msgid ?? 0)) inbox.set({ messages })
    if (messages) {
      for (const message of messages) if (newest !== undefined && message.msgid > newest) arrived(message)
      newest = messages[0]?.msgid ?? 0
    }
    setTimeout(look, interval)
  }
  inbox.watch(({ readUpTo }) => localStorage.setItem(key, String(readUpTo)))
  void look()
  return inbox
}

export const unread = ({ messages, readUpTo }: Inbox): number => messages.filter(({ msgid }) => msgid > readUpTo).length

export const markRead = (inbox: Observable<Inbox>): void =>
  inbox.set({ readUpTo: inbox.get().messages[0]?.msgid ?? inbox.get().readUpTo })

async function fetchMessages(): Promise<Message[] | undefined> {
  if (!settings().get().online) return undefined
  const response = await sim(`/sim/messages?touser=${encodeURIComponent(openid())}`)
  if (!response.ok) return undefined
  return ((await response.json()) as { messages: Message[] }).messages
}
