import { searchKey } from '../kernel/text/rules'

/** One greeting, thanks or word of agreement; people write several in a row. */
export const GREETING =
  '在吗?|在(不|嘛|么|不在|线)|有人(在)?(吗|嘛|没|没得|不)?|有?没(有|得)人(在|应|理)?|(你|您|你们|大家)好|(早上|上午|中午|下午|晚上|新年|春节|过年|节日)(好|快乐)|早安?|晚安|嗨|哈[喽罗啰]|hello|hi|hey|喂'
export const THANKS =
  '(非常|十分|太|真的?)?(谢+(你|您|你们|大家|社区)*|多谢(你|您)?|感谢(你|您|你们|社区)*|辛苦(你|您|你们)?|麻烦(你|您|你们)?)|3q|thx|thank(s|you)?(verymuch|alot)?'
export const FINE =
  '好+的?|好嘞|行|可以|知道|晓得|清楚|收到|嗯+|哦+|噢|啊|哈+|呵+|明白|[没莫](得|有)?(啥子?|什么)?事(情|儿)?|不用|算|要得|对头|搞定|弄好|办好|解决|ok+|okay|yes|thankyou'
const BYE = '再见|拜拜?|bye|goodbye|慢走|回见|改天(再)?(说|聊|来)'
/** What people say to each other, and what they say of themselves. */
const CHAT =
  '(你们?|您)?(吃|吃饭|吃过|吃过饭)(了)?(没|没得|没有|吗|不|么)|(今天)?(好|太|真|有点)(无聊|累|困|热|冷|烦|气人|忙)|(烦|累|气|热|冷|困|笑|急|忙|饿|吓)(死|坏)(人|我|个人)?|(你们?|您)?(忙|在忙)(不|吗|啥|啥子|什么)|(干|搞|做)(啥|啥子|什么|嘛)|我?(回来|到家|吃饱|睡|来)|没空|没时间|等一下|等一哈|等哈|打扰|人呢|哦豁|随便(看看|问问)?|就是(看看|问问)|打错|发错|点错|按错|不好意思|对不起|原来如此|开玩笑|逗你玩?'

/** What a sentence ends with and does not mean. */
const END = /(啊|呀|哦|嘛|吧|了|呢|哈|啦|哟|哇|噻|喔|咯|撒|哒)+$/

/** What is longer tells something; and no pattern is tried on a text that somebody made to keep it busy. */
export const LONGEST_TALK = 20

/** The words as patterns read them: as they are, and without what they end with. */
export function talkOf(words: string): { said: string; bare: string } {
  const said = searchKey(words)
  return { said, bare: said.replace(END, '') }
}

const NO_REQUEST = new RegExp(
  `^(请问|那个|好的?|嗯|哦)*((${GREETING})+|(${THANKS})+|(${FINE})+|(${BYE})+|(${CHAT}))$`,
  'u',
)

/** Greetings, thanks and the like: whole sentences only, 人工耳蜗 is a question. Nothing is looked for by them. */
export function isNoRequest(words: string): boolean {
  const { said, bare } = talkOf(words)
  return said.length <= LONGEST_TALK && (NO_REQUEST.test(said) || (bare !== '' && NO_REQUEST.test(bare)))
}
