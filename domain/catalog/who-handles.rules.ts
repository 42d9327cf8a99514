import type { NotHere } from './views'

/** Where somebody goes with what is none of the items, in a sentence. What the community does itself is not sent away. */
export const whoHandles = ({ office, what, ours }: Pick<NotHere, 'office' | 'what' | 'ours'>): string =>
  `${ours ? '请找' : '不在社区办，请找'}${office}：${what}。`
