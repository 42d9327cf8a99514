import { momentForWeChat, type Template } from '../kernel'

/**
 * What WeChat takes in each kind of field; beyond it a send answers 47003, so values are brought within the limits here.
 * Source: 小程序订阅消息 发送订阅消息, "订阅消息参数值内容限制说明".
 */
const WITHIN = {
  thing: (value) => cut(oneLine(value), 20) || '详情请点开查看',
  phrase: (value) => [...String(value).replace(/\P{Script=Han}/gu, '')].slice(0, 5).join('') || '有新进展',
  character_string: (value) =>
    String(value)
      .replace(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, 32) || '-',
  time: (value) => momentForWeChat(Number(value)),
} satisfies Record<string, (value: string | number) => string>

const isKind = (name: string): name is keyof typeof WITHIN => Object.hasOwn(WITHIN, name)

/** @throws when a template names a field of a kind that WeChat does not have */
function within(field: string, value: string | number): string {
  const kind = field.replace(/\d+$/, '')
  if (!isKind(kind)) throw new Error(`WeChat has no field of the kind of ${field}`)
  return WITHIN[kind](value)
}

/** The `data` of subscribeMessage.send for one of our templates. */
export const weChatFields = (
  { fields }: Template,
  values: Readonly<Record<string, string | number>>,
): Record<string, { value: string }> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { from }]) => [field, { value: within(field, values[from] ?? '') }]),
  )

const oneLine = (value: string | number) => String(value).replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim()

function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
