import { FINE, GREETING, isNoRequest, LONGEST_TALK, THANKS, talkOf } from '../../domain/catalog/rules'
import type { Community } from '../../domain/places'
import { callUs, whenOpen } from './phone-sentence'

type Answer = (community: Community | null) => string

const HOW = '您想办什么事，直接用一句话告诉我，比如“高龄补贴怎么领”。找人说话，请回复“人工”。'

const URGENT: Answer = (community) =>
  `这里是自动回复，没有人马上看到。有危险请马上打电话：报警110，火警119，急救120；心里难受打12356，24小时有人听。${callUs(community)}`

/** Several in a row. */
const INSULT =
  '傻[逼比b叉x]|sb|尼玛|你妈的?|[他妈]妈的|草泥马|操|靠|滚(开|蛋)?|垃圾|废物|狗屁|放屁|王八蛋?|混蛋|脑残|白痴|有病|骗子|坑人|气死|无语|破'

/** What people say to somebody behind a counter, and not to a search. Whole sentences only: 人工耳蜗 is a question. */
const TALK: [said: RegExp, answer: Answer][] = [
  [
    /^(快|快来|请|我|我要|有人|我家|家里)*(救命|着火|起火|失火|杀人|打人|有人打我|被打|抢劫|溺水|跳楼|喝农药|晕倒|昏倒|想死|不想活|活不下去|自杀|要死)$/,
    URGENT,
  ],
  [new RegExp(`^(请问|那个)?(${GREETING})+$`), () => `在的，这里是社区的自动回复。${HOW}`],
  [new RegExp(`^(好的?|行|知道了?|收到了?|嗯)*(${THANKS})+$`), () => '不客气，有事随时说一声。'],
  [new RegExp(`^(${FINE})+$`), () => '好的，有事随时说一声。'],
  [/^(再见|拜拜?|bye|goodbye)+$/, () => '再见，祝您平安。'],
  [
    /^(t|n|td|qx|stop|unsubscribe|(怎么|如何|我要|请|帮我)*(退订|取消(订阅|关注|通知|提醒|推送)|取关|屏蔽)(通知|消息|短信|提醒|公众号)*|(请|你们)*(不要|别|不想|不用)(再|老|总)*(给我)?(收到|收|发|推送|打扰|骚扰)(我|消息|通知|短信|信息|来)*)$/,
    () =>
      '在这里回复“退订”停不了消息。要停办事和通知的提醒：打开小程序右上角“…” - 设置 - 订阅消息，逐项关掉；关掉以后办件进度仍在小程序的“消息”里看得到。不想再看到公众号，请在公众号页面右上角取消关注。',
  ],
  [
    /^(我要|怎么|如何|帮我)?(取消|撤销|撤回)(申请|办件|点单|订单|预约)?$/,
    () =>
      '要撤回申请，请在小程序“我的”-“我的办件”里打开那一件；要取消点单，在“我的点单”里打开那一单。这里替您取消不了。',
  ],
  [
    new RegExp(
      `^(你|你们|这|这个|真|真是|什么|一群|都是|就是|死|个|的|是|了|我)*(${INSULT})+(东西|玩意|系统|软件|机器人|社区|公众号|了|的|们|我|你)*$`,
    ),
    (community) =>
      `没帮上您，对不起。这里是自动回复，有的话听不懂。要找人说，请回复“人工”，工作人员上班时间看得到。${callUs(community)}`,
  ],
  [
    /^(我要|我想)?(投诉|举报|提意见|提建议|反映问题|反映情况|意见|建议)(你们|社区|干部|工作人员)?$/,
    (community) =>
      `对社区的工作有意见，请回复“人工”，再写几句是什么事，工作人员上班时间看得到；也可以打12345。投诉商家打12315。${callUs(community)}`,
  ],
  [
    /^(你|您)(是|叫)?(谁|什么|啥子?|哪个|哪位|机器人|人工智能|ai|真人|人|活人)(名字)?(吗|么|不)?$/,
    (community) => `这里是${community?.name ?? '社区'}的自动回复，不是真人。${HOW}`,
  ],
  [
    /^(帮助|帮忙|帮帮我|帮我|help|菜单|目录|功能|怎么用|怎么弄|怎么办|咋办|咋个办|咋弄|办事|我要办事|办什么|能办什么|(你|这里)(会|能)(干|做|办)?(什么|啥子?)|问一下|咨询|问|请问|我想问(一下)?|有事|有问题|急|急事|在线等|测试|test)$/,
    () => HOW,
  ],
  [
    /^(查|查询|我的|看|看看)*(办件|申请|进度|材料)?(办|查)?(到|进度)?(哪|哪里|哪一步|怎么样|好没有|好没|好了吗|没)?(了|进度|办件|编号.*)$/,
    () => '办到哪一步，请在小程序“我的”-“我的办件”里看；要问人，请回复“人工”。',
  ],
  [/^pzl\d{8}[a-z0-9]+$/, () => '这里查不了编号。办到哪一步，请在小程序“我的”-“我的办件”里看；要问人，请回复“人工”。'],
  [/^(我要|怎么)?点单$/, () => '点单在小程序里：打开“点单”，选好要帮的事和时间。'],
  [
    /^(你们|社区|居委会|村委会|便民服务中心|服务中心|这里|你们这里)*(的)?(联系|联系方式|地址|位置|在(哪|哪里|哪儿|哪个地方|什么地方)|怎么走|电话(号码)?(是|多少|是多少|几多)*|联系电话|座机|号码|(周末|星期[六日天]|周[六日]|中午|晚上|明天|今天|几点|什么时候|好久)*(上班|下班|开门|关门|营业)(时间|吗|不|没)?)$/,
    (community) =>
      `${community ? `${community.name}在${community.address}。${whenOpen(community)}` : ''}${callUs(community)}${community?.hours ? '' : '来之前可以先打电话问。'}`,
  ],
  [/^\d{17}[\dx]$/, () => '请不要在这里发身份证号。要办的事请用一句话告诉我；身份证号只在小程序里登记时填。'],
]

/** What WeChat's keyboard writes for a face: [微笑], /::), /:rose. */
const FACES = /\[[^\][]{1,6}\]|\/:[^\s\u4e00-\u9fff]{1,8}/gu

/** @returns null when it is a question after all */
export function smallTalk(words: string, community: Community | null): string | null {
  const plain = words.replace(FACES, '')
  const { said, bare } = talkOf(plain)
  if (said === '' || /^\d{1,3}$/.test(said)) return `这里是自动回复，只看得懂文字。${HOW}`
  if (said.length > LONGEST_TALK) return null
  const answer = TALK.find(([pattern]) => pattern.test(said) || pattern.test(bare))?.[1]
  if (answer) return answer(community)
  return isNoRequest(plain) ? `这里是社区的自动回复，陪不了您聊天。${HOW}` : null
}

/** Whoever writes in another language, once nothing was found: who to turn to, in theirs. */
export const inEnglish = (words: string, community: Community | null): string | null =>
  /[a-z]{2,}[\s'][a-z]+/i.test(words) && !/\p{Script=Han}/u.test(words)
    ? `Sorry, automatic answers are in Chinese only. Please call ${community ? community.phone : '12345'}, or reply 人工 to be called back. 这里的自动回复只有中文，请打电话或回复“人工”。`
    : null
