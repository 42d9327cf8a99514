import { Alert } from 'tdesign-react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { momentText } from '../../../words/dates'

export function PickupState({ found }: { found: StaffCase }) {
  const { pickup } = found
  if (!pickup) return null
  if (pickup.state === 'asked') {
    return (
      <Alert
        theme="info"
        message={`${momentText(pickup.askedAt)}已请网格员${pickup.workerName}上门收材料，还没有收到。`}
        data-testid="pickup"
      />
    )
  }
  if (pickup.calledOff) {
    return (
      <Alert theme="info" message={`请网格员${pickup.workerName}上门收材料已取消，没有上门。`} data-testid="pickup" />
    )
  }
  return (
    <Alert
      theme="success"
      message={`网格员${pickup.workerName}${pickup.doneAt ? `${momentText(pickup.doneAt)}` : ''}已上门收好材料，请核对照片。`}
      data-testid="pickup"
    />
  )
}
