import type { StaffCase } from '../../../../../domain/casework/views'
import { Section } from '../../../widgets/Section'
import { Reveal } from './Reveal'

export function FormAnswers({ found }: { found: StaffCase }) {
  if (found.form.length === 0) return null
  return (
    <Section title="申请内容" testId="answers">
      <dl className="facts">
        {found.form.map((answer) => (
          <div key={answer.key} className="fact">
            <dt>{answer.label}</dt>
            <dd>
              {answer.type === 'bankCard' ? (
                <Reveal
                  caseId={found.caseId}
                  field="bankCard"
                  formKey={answer.key}
                  name={answer.label}
                  masked={answer.text}
                />
              ) : (
                <span className="answer">{answer.text || '没有填'}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
