import { normalised } from './query-text.rules'

/** Small talk around a question that says nothing about what is wanted, beside the words of asking. */
const AROUND =
  /有没得|有没有|是啥子|要弄啥|咋个弄|怎么弄|咋个|咋回事|在哪里|去哪里|哪里|在哪|拿到|找哪个|啥子|政府|国家|今年|今天|要不要|能不能|多少/g

/** Words of the town as those of everybody: 屋头 is 家里. Who it was and what became of it stay as they were said. */
export const inOurWords = (text: string): string =>
  normalised(text)
    .replace(/细娃|(?<![孩奶])娃/g, '孩子')
    .replace(/屋头|屋里|家头/g, '家里')
    .replace(/没得|莫得|没有/g, '没')

/** Words of the town, and the many words for one thing, as one: 屋头 is 家里, 搞落 is 丢了. */
export const plainly = (text: string): string =>
  inOurWords(text)
    .replace(/奶娃/g, '孩子')
    .replace(/老汉儿|老汉|爸爸|老爸|父亲|妈妈|老妈|母亲|婆婆|奶奶|爷爷|外婆|外公|老人家/g, '老人')
    .replace(/搞落|搞丢|弄丢|掉了|落了|遗失|不见了|找不到了/g, '丢了')
    .replace(/搞忘/g, '忘')
    .replace(/恼火/g, '严重')
    .replace(/过世|身故|(?<![烦气累吓急饿热冷笑忙困吵羞丑咸辣])死了|走了|不在了/g, '去世')

export const withoutSmallTalk = (text: string): string => text.replace(AROUND, '') || text
