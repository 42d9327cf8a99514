import { checkUnit } from '../kernel/text/rules'
import type { Community } from '../places'

/** What is wrong with a told home, by input key. */
export function checkHome(
  home: { buildingId: string; unit: string; room: string } | null,
  community: Community,
  required: boolean,
): Record<string, string> {
  if (!home)
    return required && community.buildings.length > 0
      ? { buildingId: '请选您住的楼栋，这样才知道是哪位网格员联系您。' }
      : {}
  const building = community.buildings.find(({ id }) => id === home.buildingId)
  if (!building) return { buildingId: '这个社区没有这栋楼，请重新选。' }
  const unit = checkUnit(home.unit, building.name, building.units)
  return unit ? { unit } : {}
}
