/** How often somebody may do something, or how many of something they may have. Whoever meets a limit reads its sentence, which says how they can go on. */
export interface Limit {
  most: number
  per: 'hour' | 'day' | 'person'
  sentence: string
}

const HONEST_PHOTOS = 200

/**
 * Every limit that is counted by person or account. The numbers are well above what an honest person needs in that time,
 * so nobody plans by them, and low enough that nobody fills the database or reads the register through.
 */
export const limits = {
  /** covered values that one account looks at in full, whoever's they are */
  reveals: {
    most: 60,
    per: 'hour',
    sentence: '这一小时里查看的次数太多了（一小时最多60次），这一次没有显示。请过一会儿再看；有急事，请联系管理员。',
  },
  /** photos that one person's phone announces, or one account puts into the editor: a grid worker photographs at many doors */
  photos: {
    most: HONEST_PHOTOS,
    per: 'day',
    sentence: `今天传的照片太多了（一天最多${HONEST_PHOTOS}张）。选好的照片还在手机里，明天可以接着传；着急的话，请打电话给社区，或者带材料到窗口办理。`,
  },
  /** photos that are drawn anew for one person: what was refused is corrected and sent again */
  photosTakenIn: {
    most: 2 * HONEST_PHOTOS,
    per: 'day',
    sentence:
      '今天交照片的次数太多了，这一次没有交上去。填的内容和照片都在，明天可以接着交；着急的话，请打电话给社区，或者带材料到窗口办理。',
  },
  /** drafts that lie about: each has a number of its own, which is unique in the database */
  drafts: {
    most: 40,
    per: 'person',
    sentence:
      '没有交的草稿已经有40份，这一份先存在手机里。请到“我的办件”交掉或者删掉几份不要的，再接着填；也可以打电话问社区。',
  },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limits

/** Those that are counted in a time. */
export type Timed = { [Name in LimitName]: (typeof limits)[Name]['per'] extends 'person' ? never : Name }[LimitName]
