import type { ComponentProps } from 'react'
import './TextInput.css'

type InputProps = Omit<ComponentProps<'input'>, 'onChange'> & { onChange: (text: string) => void; large?: boolean }

/** A native input: labels, focus and browser help work without detours. */
export function TextInput({ onChange, large, className, ...rest }: InputProps) {
  const names = ['text-input', large && 'large', className].filter(Boolean).join(' ')
  return <input {...rest} className={names} onChange={(event) => onChange(event.target.value)} />
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  value: string
  onChange: (text: string) => void
  /** how many characters the door takes; counted on the screen, never cut off */
  most?: number
}

export function TextArea({ value, onChange, most, ...rest }: AreaProps) {
  const over = most !== undefined && value.length > most
  return (
    <div>
      <textarea
        rows={3}
        {...rest}
        value={value}
        className="text-input"
        aria-invalid={over || rest['aria-invalid']}
        onChange={(event) => onChange(event.target.value)}
      />
      {most !== undefined && value.length > most * 0.6 && (
        <div className={over ? 'text-count over figure' : 'text-count figure'}>
          {over ? `多了${value.length - most}字` : `${value.length}/${most}`}
        </div>
      )}
    </div>
  )
}
