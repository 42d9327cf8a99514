import { Alert, Button } from 'tdesign-react'
import { sentencesOf } from '../../api/errors'
import { timeText } from '../../words/dates'
import type { ContentWriting } from './use-content-draft'

/** Where what was typed is kept, in words; a clash with somebody else's change asks which text to keep. */
export function SavedState({ writing, complete }: { writing: ContentWriting; complete: boolean }) {
  if (writing.error?.code === 'CONFLICT') {
    return (
      <Alert
        theme="warning"
        message={writing.error.message}
        data-testid="conflict"
        operation={
          <span className="row">
            <Button size="small" variant="text" theme="primary" onClick={() => void writing.overwrite()}>
              用我写的
            </Button>
            <Button size="small" variant="text" theme="default" onClick={() => void writing.takeTheirs()}>
              用对方写的
            </Button>
          </span>
        }
      />
    )
  }
  if (writing.error) {
    return (
      <span className="tone-error" role="alert" data-testid="save-error">
        没有存到服务器：{sentencesOf(writing.error).join('')}
      </span>
    )
  }
  return (
    <span className="faint" data-testid="saved-state">
      {words(writing, complete)}
    </span>
  )
}

function words({ saving, dirty, savedAt, saved }: ContentWriting, complete: boolean): string {
  if (saving) return '正在保存…'
  if (dirty) return complete ? '马上保存…' : '写的内容存在这台电脑里，填完必填项就存到服务器'
  if (savedAt) return `已保存 ${timeText(savedAt)}`
  return saved ? `上次保存 ${timeText(saved.updatedAt)}` : ''
}
