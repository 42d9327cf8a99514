import type { ReactNode } from 'react'

interface FieldProps {
  label: string
  needed?: boolean
  problem?: string | null
  hint?: string
  children: ReactNode
}

/** A label, its control and, beside it, what is wrong with it. */
export function Field({ label, needed, problem, hint, children }: FieldProps) {
  return (
    <div className="sheet-field">
      <div className={needed ? 'label needed' : 'label'}>{label}</div>
      {children}
      {hint && !problem && <div className="faint">{hint}</div>}
      <Problem words={problem} />
    </div>
  )
}

/** What is wrong, in words, beside whatever it is about. */
export const Problem = ({ words }: { words: string | null | undefined }) =>
  words ? (
    <div className="field-problem" role="alert">
      {words}
    </div>
  ) : null
