import type { NotHere } from './views'

/**
 * Where somebody goes with what is none of the items, in a sentence. What the community does itself is not sent away, and
 * whoever is in danger is told what to do now.
 */
export function whoHandles({
  office,
  what,
  ours,
  urgent,
}: Pick<NotHere, 'office' | 'what' | 'ours' | 'urgent'>): string {
  if (urgent) return `${what}。`
  return `${ours ? '请找' : '不在社区办，请找'}${office}：${what}。`
}
