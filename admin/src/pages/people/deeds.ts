import type { StaffPersonCommand } from '../../../../domain/people/views'

type FieldOfDeed = 'name' | 'idNumber' | 'phone' | 'code' | 'from' | 'sawOriginal'

export interface Deed {
  word: string
  intro: string
  fields: readonly FieldOfDeed[]
  /** said when it is done, with what remains to be done by hand */
  done: string
  danger?: true
}

const SHOW_CODE = '请本人在小程序“我的登记”里点“出示微信码”，照着8位数字填。'

export const DEEDS: Readonly<Record<StaffPersonCommand, Deed>> = {
  correct: {
    word: '更正',
    intro: '只填要改的，空着的不动。本人的微信会收到消息。改了手机号，请给原来的号码和新号码都打个电话说一声。',
    fields: ['name', 'idNumber', 'phone', 'sawOriginal'],
    done: '改好了。改了手机号的，请给原来的号码和新号码都打个电话。',
  },
  vouch: {
    word: '看过原件',
    intro: '身份证原件在眼前、和登记的一致，才点。以后换手机号、换绑都以这次核对为准。',
    fields: [],
    done: '记下了：看过身份证原件。',
  },
  link: {
    word: '连接微信',
    intro: `看过身份证原件再连。${SHOW_CODE}`,
    fields: ['code', 'name', 'idNumber'],
    done: '微信连上了。',
  },
  rebind: {
    word: '换绑微信',
    intro: `看过身份证原件再换。${SHOW_CODE}原来的微信和新的微信都会收到消息。`,
    fields: ['code'],
    done: '换好了，两个微信都收到了消息。请给登记的手机号打个电话说一声。',
  },
  unlink: {
    word: '解除微信',
    intro: '这个微信以后打不开这份登记，办件和代办都在，可以再连接。原来的微信会收到消息。',
    fields: [],
    done: '解除了，原来的微信收到了消息。',
    danger: true,
  },
  merge: {
    word: '合并',
    intro: '左边找到的另一份，是同一个人的，并到这一份里。那一份的代办转到这里，那一份关闭。',
    fields: ['from'],
    done: '合并好了。',
    danger: true,
  },
  transferOut: {
    word: '迁出',
    intro: '搬到外地、不再由社区服务的。以后收不到社区通知，正在办的照办。',
    fields: [],
    done: '记为迁出。',
    danger: true,
  },
  noteDeath: {
    word: '登记去世',
    intro: '按户口注销或死亡证明登记。微信解除，代办停止，正在办的由经办窗口处理。',
    fields: [],
    done: '登记好了。',
    danger: true,
  },
}

export const REASONS = ['本人带身份证到窗口要求', '上门核对身份证原件', '本人来电，回拨登记号码核对']
