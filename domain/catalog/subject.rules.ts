/**
 * Words that are said of any paper, person or place: what is done to it, what became of it, where it is. They tell one
 * matter from another of the same subject (a card that was lost from one that expired), and never say what the subject
 * is. Written as normalised and plainly write them. Longest first.
 */
export const SAID_OF_ANYTHING = [
  ...['电话号码', '打个电话', '工作人员', '重新办理', '换一个', '补一个', '办一个', '打电话', '到期了', '有人管'],
  ...['没人管', '不能用', '用不了', '多少钱', '要多久', '处理', '密码', '忘记', '电话', '号码', '号'],
  ...['到期', '过期', '期满', '换证', '换卡', '换领', '换发', '换新', '更换', '换了', '延期', '续期', '续办', '年审'],
  ...['年检', '复审', '审核', '审批', '审验', '补办', '补领', '补卡', '补证', '补发', '新办', '重办', '代办', '丢了'],
  ...['丢失', '挂失', '坏了', '变更', '变动', '变了', '更改', '更名', '更正', '修改', '改了', '注销', '取消', '停用'],
  ...['退出', '登记', '注册', '备案', '认定', '评定', '鉴定', '核对', '报名', '过户', '转移', '转出', '转入', '转让'],
  ...['迁移', '迁入', '迁出', '打印', '查询', '查一下', '申领', '申报', '领取', '交费', '缴费', '交钱', '缴纳', '资格'],
  ...['条件', '材料', '手续', '流程', '证件', '资料', '信息', '情况', '问题', '投诉', '举报', '反映', '维修', '费用'],
  ...['家里', '屋头', '家庭', '门口', '外面', '本人', '个人', '别人', '自己', '人家', '现在', '已经', '最近', '马上'],
  ...['了', '的', '得', '有', '没', '要', '去', '来', '找', '在', '是', '和', '跟', '到', '给', '把', '被', '让', '也'],
  ...['还', '个', '张', '办', '打', '进', '出', '着', '又', '再', '很', '丢', '忘', '坏', '烂'],
]

const ANYTHING = new RegExp(SAID_OF_ANYTHING.join('|'), 'u')

/** The stretches of a question that name what it is about; none where it was said of nothing. */
export const subjectsOf = (wanted: string): string[] => wanted.split(ANYTHING).filter((stretch) => stretch !== '')

/** Of whom something is said, as `plainly` writes it: an old man who falls is no matter of allowances for the old. */
const PEOPLE =
  /老人|孩子|大人|家人|亲人|女人|男人|病人|别人|儿子|女儿|孙子|孙女|孙儿|老婆|老公|丈夫|妻子|媳妇|爱人|哥哥|姐姐|弟弟|妹妹|亲戚|邻居|太婆|大爷|大妈|老头/gu

/**
 * The subjects without the one of whom it is said; where nothing else was said, or of several (a child with its
 * grandmother), they are the matter themselves.
 */
export function mattersOf(wanted: string): string[] {
  const subjects = subjectsOf(wanted)
  if (new Set(wanted.match(PEOPLE)).size > 1) return subjects
  const rest = subjects.flatMap((stretch) => stretch.split(PEOPLE)).filter((stretch) => stretch !== '')
  return rest.length > 0 ? rest : subjects
}

/** Does it name anybody or anything besides people? */
export const isOfPeopleOnly = (text: string): boolean => text.replace(PEOPLE, '') === ''
