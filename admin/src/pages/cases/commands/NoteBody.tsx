import { Field } from '../../../widgets/Field'
import { TextArea } from '../../../widgets/TextInput'

interface NoteProps {
  draft: { note: string }
  onChange: (draft: { note: string }) => void
  problems: Record<string, string>
}

/** Accepting and closing ask for nothing but, if wanted, a note. */
export function NoteBody({ draft, onChange, problems }: NoteProps) {
  return (
    <Field label="备注（选填，居民看得到）" problem={problems.note}>
      <TextArea value={draft.note} onChange={(note) => onChange({ note })} most={300} data-testid="note" />
    </Field>
  )
}
