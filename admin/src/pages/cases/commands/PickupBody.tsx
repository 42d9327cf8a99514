import { Checkbox, Select } from 'tdesign-react'
import { Field } from '../../../widgets/Field'
import { TextArea } from '../../../widgets/TextInput'
import type { BodyProps } from './body'

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
      <Field label="派给谁" problem={problems.workerId} hint="已选好这个网格的网格员。">
        <Select
          value={draft.workerId}
          filterable
          onChange={(workerId) => onChange({ ...draft, workerId: String(workerId) })}
          options={found.workers.map((worker) => ({
            value: worker.personId,
            label: `${worker.name}（${worker.grid}）`,
          }))}
        />
      </Field>
      <Field label="叮嘱网格员（选填）" problem={problems.note}>
        <TextArea
          value={draft.note}
          onChange={(note) => onChange({ ...draft, note })}
          placeholder="例如：老人听力不好，请先打电话给女儿"
          most={300}
          data-testid="note"
        />
      </Field>
    </>
  )
}
