import type { AccountDeed } from '../../../../domain/staff/views'

interface DeedWords {
  button: string
  title: string
  /** what it does, said before it is done */
  intro: string
  /** in the account's log */
  did: string
  reasons: readonly string[]
}

export const DEEDS: Record<AccountDeed, DeedWords> = {
  unlock: {
    button: '解除限制',
    title: '解除登录限制',
    intro: '输错次数从头算起，本人马上可以再登录。请先核对是不是本人。',
    did: '解除了登录限制',
    reasons: ['本人来说明，输错了密码', '本人来电，已核对'],
  },
  disable: {
    button: '停用',
    title: '停用账号',
    intro: '登录着的地方马上退出，以后不能登录。办过的事都留着，可以再启用。',
    did: '停用了账号',
    reasons: ['调离岗位', '离职', '账号可能被别人用了'],
  },
  enable: {
    button: '启用',
    title: '启用账号',
    intro: '可以用原来的密码登录。',
    did: '启用了账号',
    reasons: ['回到岗位', '停用错了'],
  },
  endSessions: {
    button: '全部退出',
    title: '让这个账号全部退出',
    intro: '登录着的地方都要重新登录，写到一半的留在各自的电脑里。',
    did: '让账号全部退出',
    reasons: ['电脑交给别人用了', '有不认识的登录'],
  },
}
