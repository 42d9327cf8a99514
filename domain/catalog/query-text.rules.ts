import { SIMPLIFIED } from './traditional.rules'

/** Words of asking that say nothing about what is wanted. Longest first, so that a short one does not break a long one. */
const ASKING = [
  '要打哪个电话',
  '打哪个电话',
  '打啥子电话',
  '打什么电话',
  '打哪里的电话',
  '给谁打电话',
  '电话是多少',
  '电话多少',
  '归哪个部门管',
  '归哪个管',
  '归谁管',
  '该找哪个',
  '该找谁',
  '要找谁',
  '找谁',
  '需要准备哪些材料',
  '要准备哪些材料',
  '需要哪些材料',
  '要哪些材料',
  '需要什么材料',
  '要什么材料',
  '需要什么手续',
  '要带什么',
  '准备什么',
  '有什么条件',
  '什么条件',
  '哪些条件',
  '怎么申请',
  '如何申请',
  '在哪里办',
  '到哪里办',
  '在哪办',
  '去哪办',
  '怎么办理',
  '如何办理',
  '怎么办',
  '咋个办',
  '咋办',
  '怎么领',
  '如何领取',
  '我想问哈',
  '我想问下',
  '问一哈',
  '问一下',
  '问哈',
  '问下',
  '请教',
  '打听',
  '想了解',
  '了解一下',
  '想晓得',
  '麻烦问',
  '可不可以',
  '能不能',
  '我想要',
  '我想',
  '我要',
  '想要',
  '帮我',
  '请问',
  '你好',
  '您好',
  '办理',
  '申请',
  '可以',
  '需要',
  '一下',
  '怎么',
  '如何',
  '哪里',
  '什么',
  '我们',
  '我的',
  '我家',
  '的话',
  '吗',
  '呢',
  '啊',
  '嘛',
  '不',
  '我',
  '想',
]

const NUMERALS: [RegExp, string | ((...found: string[]) => string)][] = [
  [/一百岁|百岁/g, '100岁'],
  [/满一百/g, '满100'],
  [
    /([二三四五六七八九])?十([一二三四五六七八九])?/g,
    (_, tens = '一', ones = '') => digit(tens) + (digit(ones) || '0'),
  ],
  [/三千六/g, '3600'],
]

const digit = (numeral: string) => (numeral === '' ? '' : String('一二三四五六七八九'.indexOf(numeral) + 1))

/** Traditional characters of our own words as the simplified ones; others stay, and find nothing. */
const simplified = (text: string): string => [...text].map((character) => SIMPLIFIED[character] ?? character).join('')

/** One way of writing: half-width, lower case, no blanks or punctuation, ages in digits, variants of one word as one. */
export function normalised(text: string): string {
  let plain = simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  for (const [word, digits] of NUMERALS)
    plain = typeof digits === 'string' ? plain.replace(word, digits) : plain.replace(word, digits)
  return plain
    .replace(/周岁/g, '岁')
    .replace(/(残疾)人?证/g, '$1证')
    .replace(/娃儿|娃娃|小孩子|小孩|小朋友/g, '孩子')
    .replace(/补帖|补铁/g, '补贴')
    .replace(/养佬|养恼/g, '养老')
    .replace(/残急|残及/g, '残疾')
    .replace(/社宝卡|社保咔/g, '社保卡')
    .replace(/低宝/g, '低保')
}

/** The question without the words of asking; the question itself when nothing else is left. */
export function withoutAsking(asked: string): string {
  const rest = ASKING.reduce((text, word) => text.split(word).join(''), asked)
  return rest === '' ? asked : rest
}

/** Are the two the same but for one character added, left out, changed, or two neighbours swapped? */
export function distanceAtMostOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1
  const [restA, restB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (Math.max(restA.length, restB.length) <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
