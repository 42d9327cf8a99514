import type { BodyProps } from './body-props'
import { WorkerFields } from './WorkerFields'

export function HandOverBody({ found, draft, onChange, problems }: BodyProps<'handOver'>) {
  return (
    <WorkerFields
      label="改派给谁"
      hint={found.pickup ? `现在是${found.pickup.workerName}去取。` : undefined}
      workers={found.workers}
      chosen={draft}
      onChange={onChange}
      problems={problems}
    />
  )
}
