import { searchKey } from '../../domain/kernel/text/rules'

/** What people say to somebody behind a counter, and not to a search. Whole sentences only: 人工耳蜗 is a question. */
const TALK: [said: RegExp, answer: string][] = [
  [
    /^(请问)?(在吗|在不在|有人吗|有没有人|你好|您好|哈喽|hello|hi|喂)$/,
    '在的。您想办什么事，直接用一句话告诉我，比如“高龄补贴怎么领”。找人说话，请回复“人工”。',
  ],
  [/^(谢谢|谢谢你|谢谢您|多谢|感谢|好的谢谢|谢了|谢谢啦|辛苦了)$/, '不客气，有事随时说一声。'],
  [/^(好|好的|知道了|收到|嗯|明白了|ok|行)$/, '好的，有事随时说一声。'],
  [/^(再见|拜拜|拜)$/, '再见，祝您平安。'],
  [
    /^(退订|td|t|取消订阅|不要发了|别发了|取消关注|不想收到消息|屏蔽)$/,
    '在这里回复“退订”停不了消息。要停办事和通知的提醒：打开小程序右上角“…” - 设置 - 订阅消息，逐项关掉；关掉以后办件进度仍在小程序的“消息”里看得到。不想再看到公众号，请在公众号页面右上角取消关注。',
  ],
]

/** @returns null when it is a question after all */
export function smallTalk(words: string): string | null {
  const said = searchKey(words).replace(/(啊|呀|哦|嘛|吧|了|呢|哈)+$/, (end) => (words.length > 3 ? '' : end))
  return TALK.find(([pattern]) => pattern.test(said) || pattern.test(searchKey(words)))?.[1] ?? null
}
