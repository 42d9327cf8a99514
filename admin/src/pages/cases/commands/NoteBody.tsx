import { TextField } from '../../../widgets/TextFields'
import { type Filled, textOf } from './body-props'

/** Accepting and closing ask for nothing but, if wanted, a note. */
export const NoteBody = (filled: Filled<{ note: string }>) => (
  <TextField label="备注（选填，居民看得到）" most={300} {...textOf(filled, 'note')} />
)
