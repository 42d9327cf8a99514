import { useState } from 'react'
import type { FormAnswer, StaffCase } from '../../../../../domain/casework/views'
import { Block } from '../../../widgets/Block'
import { PhotoViewer } from '../../../widgets/PhotoViewer'
import { momentText } from '../../../words/dates'
import { photosOf, withEarlier } from './materials.view'
import { Reveal } from './Reveal'
import { EarlierThumbs, Thumbs } from './Thumbs'

export function FormAnswers({ found }: { found: StaffCase }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const photos = photosOf(
    withEarlier(found.form.map(({ label: name, files = [], earlierFiles: earlier }) => ({ name, files, earlier }))),
  )
  const at = photos.findIndex((photo) => photo.fileID === openId)
  if (found.form.length === 0) return null
  return (
    <Block title="申请内容" testId="answers">
      <dl className="facts">
        {found.form.map((answer) => (
          <div key={answer.key} className="fact">
            <dt>{answer.label}</dt>
            <dd>
              <Answer answer={answer} caseId={found.caseId} onOpen={setOpenId} />
              {answer.earlier.map(({ text, at }) => (
                <div key={`${at}.${text}`} className="faint" data-testid="earlier-answer">
                  之前填的：{text}（{momentText(at)}改）
                </div>
              ))}
              <EarlierThumbs name={answer.label} files={answer.earlierFiles} mayLook onOpen={setOpenId} />
            </dd>
          </div>
        ))}
      </dl>
      {at >= 0 && <PhotoViewer photos={photos} first={at} onClose={() => setOpenId(null)} />}
    </Block>
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
