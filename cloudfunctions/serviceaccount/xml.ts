import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** What WeChat pushes, as far as we read it. A field that comes twice, or has fields of its own, is no push of WeChat's. */
const Pushed = z.object({
  ToUserName: z.string().max(100),
  FromUserName: z.string().min(1).max(100),
  MsgType: z.string().min(1).max(30),
  Content: z.string().max(5_000).optional(),
  /** what WeChat heard in a voice message */
  Recognition: z.string().max(5_000).optional(),
  Event: z.string().max(60).optional(),
  /** of the code that was scanned: "qrscene_c=…" with a first visit, "c=…" later */
  EventKey: z.string().max(200).optional(),
})
export type PushedMessage = z.output<typeof Pushed>

/** A push is a few hundred characters; what is much longer is not read at all. */
const LONGEST = 64_000

const parser = new XMLParser({ parseTagValue: false, processEntities: false })
const builder = new XMLBuilder({ cdataPropName: 'cdata' })

/** @returns null when it is not a message that WeChat can have sent */
export function messageOf(xml: string): PushedMessage | null {
  if (xml.length > LONGEST) return null
  try {
    return Pushed.safeParse(parser.parse(xml).xml).data ?? null
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
