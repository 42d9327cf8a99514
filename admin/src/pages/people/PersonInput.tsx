import { Field } from '../../widgets/Field'
import { TextInput } from '../../widgets/TextInput'

interface PersonInputProps {
  label: string
  needed?: boolean
  problem?: string
  value: string
  onChange: (text: string) => void
  testId: string
}

/** One line of what somebody's papers say: the browser remembers nothing of it. */
export const PersonInput = ({ label, needed, problem, testId, ...text }: PersonInputProps) => (
  <Field label={label} needed={needed} problem={problem}>
    <TextInput autoComplete="off" aria-label={label} data-testid={testId} {...text} />
  </Field>
)
