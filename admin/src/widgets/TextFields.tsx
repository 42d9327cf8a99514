import type { ComponentProps, ReactNode } from 'react'
import { Radio } from 'tdesign-react'
import { Field } from './Field'
import { TextArea } from './TextInput'
import { WordsArea } from './WordsArea'

type Around = Omit<ComponentProps<typeof Field>, 'children'>

/** A text under its label, with what is wrong beside it. */
export const TextField = ({ label, needed, problem, hint, ...area }: Around & ComponentProps<typeof TextArea>) => (
  <Field label={label} needed={needed} problem={problem} hint={hint}>
    <TextArea {...area} />
  </Field>
)

/** The same with ready words above it. */
export const WordsField = ({ label, needed, problem, hint, ...area }: Around & ComponentProps<typeof WordsArea>) => (
  <Field label={label} needed={needed} problem={problem} hint={hint}>
    <WordsArea {...area} />
  </Field>
)

interface ChoiceFieldProps<Choice extends string> extends Around {
  /** '': nothing chosen yet */
  value: Choice | ''
  choices: readonly { value: Choice; words: ReactNode }[]
  onChange: (value: Choice) => void
}

/** One of a few, all of them in sight. */
export function ChoiceField<Choice extends string>({ value, choices, onChange, ...around }: ChoiceFieldProps<Choice>) {
  const choose = (chosen: unknown) => {
    const choice = choices.find((one) => one.value === chosen)
    if (choice) onChange(choice.value)
  }
  return (
    <Field {...around}>
      <Radio.Group value={value} onChange={choose}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} data-testid={choice.value}>
            {choice.words}
          </Radio>
        ))}
      </Radio.Group>
    </Field>
  )
}
