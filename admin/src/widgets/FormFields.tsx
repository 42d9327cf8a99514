import { useState } from 'react'
import { Checkbox, Radio, Select } from 'tdesign-react'
import { fenOf, numberOf, visibleFields, yuanOf } from '../../../domain/kernel/form/rules'
import type { ContentField } from '../../../domain/publishing/rules'
import type { Answers } from '../../../domain/publishing/views'
import { Field } from './Field'
import { TextArea, TextInput } from './TextInput'

interface FormFieldsProps {
  form: readonly ContentField[]
  answers: Answers
  onChange: (answers: Answers) => void
  /** what is wrong, by the key of the field */
  problem: (key: string) => string | null | undefined
}

/** The fields of a form that is declared as data (kernel/form), as far as they are asked. */
export function FormFields({ form, answers, onChange, problem }: FormFieldsProps) {
  const asked = new Set(visibleFields(form, answers).map(({ key }) => key))
  return form
    .filter(({ key }) => asked.has(key))
    .map((field) => (
      <Field key={field.key} label={field.label} needed={field.required} hint={field.hint} problem={problem(field.key)}>
        <Control
          field={field}
          value={answers[field.key]}
          onAnswer={(value) => onChange({ ...answers, [field.key]: value })}
        />
      </Field>
    ))
}

interface ControlProps {
  field: ContentField
  value: unknown
  onAnswer: (value: Answers[string]) => void
}

function Control({ field, value, onAnswer }: ControlProps) {
  const { key, label, type, options = [] } = field
  const named = { 'aria-label': label, 'data-testid': `field-${key}` }
  const text = typeof value === 'string' ? value : ''
  if (type === 'textarea') return <TextArea {...named} value={text} onChange={onAnswer} most={1000} />
  if (type === 'date') return <TextInput {...named} type="date" value={text} onChange={onAnswer} />
  if (type === 'money') return <Figures {...named} value={value} read={fenOf} written={yuanOf} onAnswer={onAnswer} />
  if (type === 'number')
    return <Figures {...named} value={value} read={numberOf} written={asTyped} onAnswer={onAnswer} />
  if (type === 'boolean')
    return (
      <Radio.Group value={typeof value === 'boolean' ? value : undefined} onChange={(said) => onAnswer(said === true)}>
        <Radio value={true}>是</Radio>
        <Radio value={false}>否</Radio>
      </Radio.Group>
    )
  if (type === 'multiselect')
    return (
      <Checkbox.Group
        value={Array.isArray(value) ? value : []}
        options={options}
        onChange={(chosen) => onAnswer(chosen.map(String))}
      />
    )
  if (type === 'select')
    return (
      <Select
        value={text || undefined}
        onChange={(chosen) => onAnswer(String(chosen))}
        options={options.map((option) => ({ value: option, label: option }))}
        placeholder="请选择"
        inputProps={{ inputClass: `field-${key}` }}
      />
    )
  return <TextInput {...named} value={text} onChange={onAnswer} />
}

const asTyped = (value: unknown) => String(value ?? '')

interface FiguresProps {
  value: unknown
  read: (typed: string) => number | string
  written: (value: unknown) => string
  onAnswer: (value: Answers[string]) => void
}

/** What was typed stays as it was typed ("0.50") while it is still that number. */
function Figures({ value, read, written, onAnswer, ...named }: FiguresProps) {
  const [typed, setTyped] = useState('')
  return (
    <TextInput
      {...named}
      inputMode="decimal"
      value={typed !== '' && read(typed) === value ? typed : written(value)}
      onChange={(text) => {
        setTyped(text)
        onAnswer(read(text))
      }}
    />
  )
}
