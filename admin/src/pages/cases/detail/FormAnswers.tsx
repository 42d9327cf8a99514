import { useState } from 'react'
import type { FormAnswer, StaffCase } from '../../../../../domain/casework/views'
import { PhotoViewer } from '../../../widgets/PhotoViewer'
import { Section } from '../../../widgets/Section'
import { photosOf } from './materials.view'
import { Reveal } from './Reveal'
import { Thumbs } from './Thumbs'

export function FormAnswers({ found }: { found: StaffCase }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const photos = photosOf(found.form.map(({ label, files }) => ({ name: label, files: files ?? [] })))
  const at = photos.findIndex((photo) => photo.fileID === openId)
  if (found.form.length === 0) return null
  return (
    <Section title="申请内容" testId="answers">
      <dl className="facts">
        {found.form.map((answer) => (
          <div key={answer.key} className="fact">
            <dt>{answer.label}</dt>
            <dd>
              <Answer answer={answer} caseId={found.caseId} onOpen={setOpenId} />
            </dd>
          </div>
        ))}
      </dl>
      {at >= 0 && <PhotoViewer photos={photos} first={at} onClose={() => setOpenId(null)} />}
    </Section>
  )
}

interface AnswerProps {
  answer: FormAnswer
  caseId: string
  onOpen: (fileID: string) => void
}

function Answer({ answer, caseId, onOpen }: AnswerProps) {
  const { key, label, text, sealed, files } = answer
  if (files && files.length > 0) return <Thumbs name={label} files={files} mayLook onOpen={onOpen} />
  if (sealed) return <Reveal caseId={caseId} field="bankCard" formKey={key} name={label} masked={text} />
  return <span className="answer">{text || '没有填'}</span>
}
