import { contentKind } from '../content/content-kind.rules'

/** 通知: what staff of a community tell everybody, or some; it goes out as a subscription message too. */
export const NOTICE = contentKind({
  name: 'notice',
  word: '通知',
  categories: ['社区通知', '活动', '公示', '安全提醒', '停水停电', '政策'],
  form: [],
  writers: ['clerk', 'secretary', 'volunteerCoordinator'],
  delivered: true,
  hangs: 30,
})
