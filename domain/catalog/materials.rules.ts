import type { Material } from './views'

/**
 * What must be handed in with the application: required papers that the applicant has. Not asked for: papers that
 * apply only in some cases (`when`), that the offices share among themselves, that are filled in at the desk, and those
 * the applicant brings later (容缺, where the item allows it).
 */
export function materialsNeeded(item: { materials: Material[] }, deferredKeys: readonly string[] = []): Material[] {
  return item.materials.filter(
    (material) => isExpected(material) && !(material.deferrable && deferredKeys.includes(material.key)),
  )
}

/** Must it come from the applicant at all, now or later? */
export const isExpected = (material: Material): boolean =>
  material.required && !material.when && material.source !== '部门共享可免交' && material.source !== '现场填写'

/** Why a paper need not be photographed, in words; null when it must or may be. */
export function whyNotNeeded(material: Material): string | null {
  if (material.source === '部门共享可免交') return '部门之间可以查到，不用您交；查不到时社区会告诉您'
  if (material.source === '现场填写') return '社区按您填的内容打印，签字时再确认'
  if (material.when) return `只在这种情况下要：${material.when}`
  return null
}
