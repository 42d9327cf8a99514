import type { FormAnswer, StaffCase } from '../../../../../domain/casework/views'
import { Block } from '../../../widgets/Block'
import { momentText } from '../../../words/dates'
import { Reveal } from './Reveal'
import { EarlierThumbs, Thumbs } from './Thumbs'
import { useOpenedPhoto } from './use-opened-photo'

export function FormAnswers({ found }: { found: StaffCase }) {
  const { open, viewer } = useOpenedPhoto(
    found.form.map(({ label: name, files = [], earlierFiles: earlier }) => ({ name, files, earlier })),
  )
  if (found.form.length === 0) return null
  return (
    <Block title="申请内容" testId="answers">
      <dl className="facts">
        {found.form.map((answer) => (
          <div key={answer.key} className="fact">
            <dt>{answer.label}</dt>
            <dd>
              <Answer answer={answer} caseId={found.caseId} onOpen={open} />
              {answer.earlier.map(({ text, at }) => (
                <div key={`${at}.${text}`} className="faint" data-testid="earlier-answer">
                  之前填的：{text}（{momentText(at)}改）
                </div>
              ))}
              <EarlierThumbs name={answer.label} files={answer.earlierFiles} mayLook onOpen={open} />
            </dd>
          </div>
        ))}
      </dl>
      {viewer}
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
