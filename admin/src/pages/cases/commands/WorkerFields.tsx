import { Select } from 'tdesign-react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { Field } from '../../../widgets/Field'
import { TextField } from '../../../widgets/TextFields'

interface Chosen {
  workerId: string
  note: string
}

interface WorkerFieldsProps {
  label: string
  hint?: string
  workers: StaffCase['workers']
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  problems: Record<string, string>
}

/** Which grid worker goes, and what they are told on the way. */
export function WorkerFields({ label, hint, workers, chosen, onChange, problems }: WorkerFieldsProps) {
  return (
    <>
      <Field label={label} problem={problems.workerId} hint={hint}>
        <Select
          value={chosen.workerId}
          filterable
          onChange={(workerId) => onChange({ ...chosen, workerId: String(workerId) })}
          options={workers.map((worker) => ({
            value: worker.personId,
            label: `${worker.name}（${worker.grid}）`,
          }))}
        />
      </Field>
      <TextField
        label="叮嘱网格员（选填）"
        problem={problems.note}
        value={chosen.note}
        onChange={(note) => onChange({ ...chosen, note })}
        placeholder="例如：老人听力不好，请先打电话给女儿"
        most={300}
        data-testid="note"
      />
    </>
  )
}
