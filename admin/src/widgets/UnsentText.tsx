import { Alert, Button } from 'tdesign-react'
import { copyText } from './copy-text'
import './Unsent.css'

interface UnsentTextProps {
  title: string
  text: string
  onThrowAway: () => void
}

/** Something that was written and never reached the server: to be read, copied, and thrown away. */
export function UnsentText({ title, text, onThrowAway }: UnsentTextProps) {
  return (
    <Alert
      theme="info"
      data-testid="unsent"
      title={title}
      message={<div className="unsent-text">{text}</div>}
      operation={
        <span className="row">
          <Button size="small" variant="text" theme="primary" onClick={() => void copyText(text)}>
            复制
          </Button>
          <Button size="small" variant="text" theme="default" onClick={onThrowAway} data-testid="throw-away">
            不要了
          </Button>
        </span>
      }
    />
  )
}
