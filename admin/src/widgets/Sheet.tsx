import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Dialog } from 'tdesign-react'
import { type CallError, sentencesOf } from '../api/errors'
import './Sheet.css'

interface SheetProps {
  title: string
  intro?: ReactNode
  /** what the main button says: the deed, not "确定" */
  send: string
  danger?: boolean
  sending: boolean
  error: CallError | null
  onSend: () => void
  onClose: () => void
  children?: ReactNode
  width?: number
}

/** The dialog of every deed: focus goes to its first field and back again, the deed can be sent once at a time. */
export function Sheet(props: SheetProps) {
  const body = useRef<HTMLDivElement>(null)
  useFocusInside(body)
  useEscape(() => props.sending || props.onClose())
  return (
    <Dialog
      visible
      header={props.title}
      width={props.width ?? 560}
      placement="center"
      closeOnOverlayClick={false}
      closeOnEscKeydown={false}
      onClose={() => props.sending || props.onClose()}
      footer={
        <>
          <Button variant="outline" theme="default" disabled={props.sending} onClick={props.onClose}>
            先不办
          </Button>
          <Button
            theme={props.danger ? 'danger' : 'primary'}
            loading={props.sending}
            disabled={props.sending}
            onClick={props.onSend}
            data-testid="dialog-send"
          >
            {props.send}
          </Button>
        </>
      }
    >
      <div className="sheet-body" ref={body} role="dialog" aria-label={props.title} data-open="true">
        {props.intro && <div className="sheet-intro">{props.intro}</div>}
        {props.children}
        {props.error && <Problem error={props.error} />}
      </div>
    </Dialog>
  )
}

/** Said of what stands over the page at that moment, once that is gone. */
const NOT_SENT: Partial<Record<CallError['code'], string>> = {
  NOT_SIGNED_IN: '登录过期了，刚才没有发出。重新登录后，请再点一次。',
  OTHER_ACCOUNT: '登录的人换了，刚才没有发出。请再点一次。',
}

function Problem({ error }: { error: CallError }) {
  const notSent = NOT_SENT[error.code]
  const sentences = notSent ? [notSent] : sentencesOf(error)
  return (
    <div className="sheet-problem" role="alert" data-testid="dialog-error">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

function useFocusInside(body: { current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    // The dialog moves in first; focusing at once would scroll a half-open one.
    const timer = setTimeout(() => {
      const wanted = body.current?.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), [tabindex="0"]')
      const send = document.querySelector<HTMLElement>('[data-testid="dialog-send"]')
      ;(wanted ?? send)?.focus()
    }, 80)
    return () => {
      clearTimeout(timer)
      before?.focus?.()
    }
  }, [body])
}

/** Esc closes wherever the focus is: a button that was disabled while sending has lost it. */
function useEscape(close: () => void): void {
  const current = useRef(close)
  current.current = close
  useEffect(() => {
    // Caught on its way down: the dialog of TDesign keeps keys from going up.
    const onKey = (event: KeyboardEvent) => {
      // An open list of choices closes first.
      const choosing = document.querySelector('.t-select__dropdown:not([style*="display: none"])')
      if (event.key === 'Escape' && !choosing) current.current()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}
