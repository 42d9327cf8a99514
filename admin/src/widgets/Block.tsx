import type { ReactNode } from 'react'
import './Section.css'

interface SectionProps {
  title: string
  extra?: ReactNode
  testId?: string
  children: ReactNode
}

export function Block({ title, extra, testId, children }: SectionProps) {
  return (
    <section className="section" data-testid={testId}>
      <header>
        <h2>{title}</h2>
        {extra && <span className="section-extra">{extra}</span>}
      </header>
      <div className="section-body">{children}</div>
    </section>
  )
}

/** A section that is out of the way until wanted. */
export function FoldedBlock({ title, extra, testId, children, open }: SectionProps & { open?: boolean }) {
  return (
    <details className="section" data-testid={testId} open={open}>
      <summary>
        <h2>{title}</h2>
        {extra && <span className="section-extra faint">{extra}</span>}
      </summary>
      <div className="section-body">{children}</div>
    </details>
  )
}
