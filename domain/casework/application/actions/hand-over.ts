import { badInput, Id, notNow, Text } from '../../../kernel'
import { pickupHandedTo } from '../changes/pickup-requested'
import { workerFor } from '../worker-for'
import { staffCommand } from './staff-command'

/** 转交: the open task goes to another worker of the community; nothing else of it changes. */
export const handOver = staffCommand(
  'handOver',
  { workerId: Id, note: Text(300, '说明', 'others').optional() },
  ({ document, community, input: { workerId, note }, about }) => {
    const { pickup } = document
    if (!pickup) throw notNow('这件事没有请网格员上门，请刷新看看。')
    if (pickup.workerId === workerId) throw badInput({ workerId: `现在就是${pickup.workerName}去取，请选另一位。` })
    return pickupHandedTo(document, about, pickup, workerFor(community, document.area, workerId), note)
  },
)
