import { XMLBuilder, XMLParser } from 'fast-xml-parser'

export interface PushedMessage {
  ToUserName: string
  FromUserName: string
  MsgType: string
  Content?: string
  /** what WeChat heard in a voice message */
  Recognition?: string
  Event?: string
}

const parser = new XMLParser({ parseTagValue: false, processEntities: false })
const builder = new XMLBuilder({ cdataPropName: 'cdata' })

export function messageOf(xml: string): PushedMessage | null {
  try {
    const message = parser.parse(xml).xml as PushedMessage | undefined
    return message?.FromUserName && message.MsgType ? message : null
  } catch {
    return null
  }
}

/** The passive reply: from us to them, text. */
export const xmlOf = (message: PushedMessage, content: string): string =>
  builder.build({
    xml: {
      ToUserName: { cdata: message.FromUserName },
      FromUserName: { cdata: message.ToUserName },
      CreateTime: Math.floor(Date.now() / 1000),
      MsgType: { cdata: 'text' },
      Content: { cdata: content },
    },
  })
