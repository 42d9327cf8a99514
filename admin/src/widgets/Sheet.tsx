import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, Dialog } from 'tdesign-react'
import { type CallError, sentencesOf } from '../api/errors'
import { copyText } from './copy-text'
import { giveFocusBack } from './focus'
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
  /** what is written in it, as text; '' or absent: nothing that could be lost */
  written?: string
  /** throws away what is written; absent: closing alone does */
  onForget?: () => void
  /** why the deed is not possible any more: what is written can be read and copied, and no longer sent */
  gone?: string | null
  children?: ReactNode
  width?: number
}

/**
 * The dialog of every deed: focus goes to its first field and back again, the deed can be sent once at a time, by
 * Ctrl+Enter too. Esc never loses what is written: it asks first.
 */
export function Sheet(props: SheetProps) {
  const body = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState(false)
  const { sending, written = '', gone, onClose, onForget } = props
  const leave = () => {
    if (sending) return
    if (asking) setAsking(false)
    else if (written && !gone) setAsking(true)
    else onClose()
  }
  useFocusInside(body)
  useKeysOfSheet(leave, () => sending || gone || props.onSend())
  return (
    <Dialog
      visible
      header={props.title}
      width={props.width ?? 560}
      placement="center"
      closeOnOverlayClick={false}
      closeOnEscKeydown={false}
      // nothing scrolls behind it; keeping that still would write a style into the page, which its policy keeps out
      preventScrollThrough={false}
      onClose={leave}
      footer={
        asking ? (
          <div className="sheet-question" role="alert" data-testid="dialog-question">
            <span className="grow">写的还没有发出，要怎么办？</span>
            <Button
              variant="outline"
              theme="default"
              onClick={() => {
                onForget?.()
                onClose()
              }}
              data-testid="dialog-forget"
            >
              不要了
            </Button>
            {onForget && (
              <Button variant="outline" theme="default" onClick={onClose} data-testid="dialog-keep">
                先放着，下次还在
              </Button>
            )}
            <Button onClick={() => setAsking(false)} data-testid="dialog-go-on">
              接着写
            </Button>
          </div>
        ) : (
          <>
            <Button variant="outline" theme="default" disabled={sending} onClick={onClose}>
              {gone ? '关闭' : '先不办'}
            </Button>
            {gone && written && (
              <Button onClick={() => void copyText(written)} data-testid="dialog-copy">
                复制我写的
              </Button>
            )}
            {!gone && (
              <Button
                theme={props.danger ? 'danger' : 'primary'}
                loading={sending}
                disabled={sending}
                onClick={props.onSend}
                title="Ctrl+Enter"
                data-testid="dialog-send"
              >
                {props.send}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="sheet-body" ref={body} role="dialog" aria-label={props.title} data-open="true">
        {gone && (
          <div className="sheet-problem" role="alert" data-testid="dialog-gone">
            {gone}
            {written && '写好的文字还在下面，可以复制。'}
          </div>
        )}
        {props.intro && !gone && <div className="sheet-intro">{props.intro}</div>}
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
    const before = document.activeElement
    // The dialog moves in first; focusing at once would scroll a half-open one.
    const timer = setTimeout(() => {
      const wanted = body.current?.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), [tabindex="0"]')
      const send = document.querySelector<HTMLElement>('[data-testid="dialog-send"]')
      ;(wanted ?? send)?.focus()
    }, 80)
    return () => {
      clearTimeout(timer)
      giveFocusBack(before)
    }
  }, [body])
}

/** Esc and Ctrl+Enter work wherever the focus is: a button that was disabled while sending has lost it. */
function useKeysOfSheet(leave: () => void, send: () => void): void {
  const current = useRef({ leave, send })
  current.current = { leave, send }
  useEffect(() => {
    // Caught on its way down: the dialog of TDesign keeps keys from going up.
    const onKey = (event: KeyboardEvent) => {
      // What lies over the sheet (a login) has the keys; an open list of choices closes first; Enter may end a pinyin.
      const over = document.querySelector('.login.over, .t-select__dropdown:not([style*="display: none"])')
      if (over || event.isComposing) return
      if (event.key === 'Escape') current.current.leave()
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        current.current.send()
      }
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}
