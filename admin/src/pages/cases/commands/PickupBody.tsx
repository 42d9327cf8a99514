import { Checkbox } from 'tdesign-react'
import { Field } from '../../../widgets/Field'
import type { BodyProps } from './body-props'
import { WorkerFields } from './WorkerFields'

export function PickupBody({ found, draft, onChange, problems }: BodyProps<'requestPickup'>) {
  return (
    <>
      <Field label="要收的材料" needed problem={problems.materials}>
        <Checkbox.Group
          value={draft.materials}
          onChange={(materials) => onChange({ ...draft, materials: materials.map(String) })}
          style={{ display: 'flex', flexDirection: 'column', gap: 8 }}
        >
          {found.materials.map((material) => (
            <Checkbox key={material.key} value={material.key}>
              {material.name}
              {material.note && <span className="faint"> · {material.note}</span>}
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Field>
      <WorkerFields
        label="派给谁"
        hint="已选好这个网格的网格员。"
        workers={found.workers}
        chosen={draft}
        onChange={(chosen) => onChange({ ...draft, ...chosen })}
        problems={problems}
      />
    </>
  )
}
