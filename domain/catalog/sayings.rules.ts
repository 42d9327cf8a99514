import { SIMPLIFIED } from './traditional.rules'

/** Words of asking that say nothing about what is wanted. Longest first, so that a short one does not break a long one. */
const ASKING = [
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

/** What people say on the left, what the items are called on the right. */
const SAYINGS: [said: RegExp, called: string][] = [
  [/退休/, '领养老金'],
  [/(老人|爸|妈|爷|奶|父|母|外公|外婆).*(补贴|领钱|补助)/, '高龄津贴'],
  [/(死|走了|过世|去世|身故|火化|后事)/, '丧葬补助'],
  [/(死|走了|过世|去世|身故|火化|后事)/, '减免火化费'],
  [/医保.*报销|报销.*医保|报医保/, '报销医药费'],
  [/(聋|助听|听力)/, '申请轮椅助听器'],
  [/(生病|住院|看病|开刀|手术|医药费).*(钱|报|补)/, '报销医药费'],
  [/(没钱|穷|困难|揭不开锅|没收入)/, '吃低保'],
  [/(车祸|火灾|失火|水灾|突然)/, '临时救助'],
  [/(没地方住|没房|租不起)/, '申请公租房'],
  [/(没工作|失业|下岗|待业|裁员)/, '失业登记'],
  [/(找工作|找活)/, '公益岗位'],
  [/(开店|做生意|创业).*(钱|贷)/, '创业贷款'],
  [/(怀孕|怀上|二胎|三胎|准生)/, '生育登记'],
  [/(娃|孩子|宝宝|小孩|婴儿).*(奶粉|补贴|补助|钱)/, '育儿补贴'],
  [/(娃|孩子|宝宝|小孩|新生儿).*(医保|保险)/, '娃娃医保'],
  [/(耳朵|听不见|听不清|耳聋|腿脚|走不动|走路)/, '申请轮椅助听器'],
  [/(厕所|扶手|坡道|台阶)/, '无障碍改造'],
  [/(自闭|脑瘫|发育慢|说话晚)/, '孩子康复'],
  [/(高血压|糖尿病|慢性|透析|肿瘤|癌)/, '门诊慢特病'],
  [/(外地|外省|省外|异地|成都|重庆).*(看病|住院|就医|医院|报销|医保)|(报销|医保).*(外地|异地|外省)/, '异地就医备案'],
  [/(当兵|退伍|退役|军人).*(证|优待)/, '退役军人优待证'],
  [/(独生|一个孩子)/, '独生子女费'],
  [/(还活着|刷脸|人脸|认证|年审)/, '养老认证'],
  [/(卡).*(丢|掉|坏|密码|找不到)/, '社保卡丢了'],
  [/(公交|坐车|公园).*(免费|老)/, '办老年证'],
  [/(没人管|没人养|孤寡|五保)/, '特困供养'],
  [/(志愿|义工|做好事)/, '当志愿者'],
  [/(交|买|缴)社保|社保.*(交|买|缴)/, '交养老保险'],
  [/(没得钱|没得收入|没得饭吃|过不下去|造孽)/, '吃低保'],
  [/(盲|眼睛看不|瞎|聋|哑|中风|偏瘫|瘫痪|截肢|智力|精神病)/, '办残疾证'],
  [/(老汉儿|老娘|老人家).*(走了|不在了|过身)/, '丧葬补助'],
  [/(坐月子|生了娃|生娃儿|生孩子|产假)/, '生育津贴'],
  [/(80|八十).*(补贴|补助|津贴|钱)/, '养老服务'],
  [/(电三轮|残疾车|轮椅车|三轮摩托)/, '燃油补贴'],
  [/(一个人.*老人|老人.*一个人|失能|走不得路).*(补|照护|护理)/, '养老服务补贴'],
]

const NUMERALS: [RegExp, string][] = [
  [/一百岁|百岁/g, '100岁'],
  [/九十/g, '90'],
  [/八十/g, '80'],
  [/七十/g, '70'],
  [/六十五/g, '65'],
  [/六十/g, '60'],
  [/十六/g, '16'],
  [/三千六/g, '3600'],
]

/** Traditional characters of our own words as the simplified ones; others stay, and find nothing. */
const simplified = (text: string): string => [...text].map((character) => SIMPLIFIED[character] ?? character).join('')

/** One way of writing: half-width, lower case, no blanks or punctuation, ages in digits, variants of one word as one. */
export function normalised(text: string): string {
  let plain = simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  for (const [word, digits] of NUMERALS) plain = plain.replace(word, digits)
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

export const sayingsFor = (wanted: string): string[] =>
  SAYINGS.filter(([said]) => said.test(wanted)).map(([, called]) => called)

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
