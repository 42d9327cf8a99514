import { useEffect, useRef, useState } from 'react'
import { Button } from 'tdesign-react'
import { call } from '../../../api/call'
import { worksAtDesk } from '../../../app/rooms'
import { useMe } from '../../../app/session'
import { Field } from '../../../widgets/Field'
import { Sheet } from '../../../widgets/Sheet'
import { useDeed } from '../../../widgets/use-deed'
import { WordsArea } from '../../../widgets/WordsArea'

const SHOWN = 30
const SHORTEST = 4
const REASONS = ['核对申请材料', '联系申请人', '上门收材料', '居民本人要求核对']

interface RevealProps {
  caseId: string
  field: 'idNumber' | 'phone' | 'address' | 'bankCard'
  /** the form's field, when it is an answer of the form */
  formKey?: string
  name: string
  masked: string
}

/** A masked value with 查看: asks for the reason, shows the value for 30 s, then covers it again. */
export function Reveal(props: RevealProps) {
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const [value, setValue] = useState<string | null>(null)
  const left = useCountdown(value, () => setValue(null))
  if (value !== null) {
    return (
      <span className="reveal">
        <strong className="figure" data-testid={`revealed-${props.formKey ?? props.field}`}>
          {value}
        </strong>
        <span className="faint figure">{left}秒后遮住</span>
      </span>
    )
  }
  return (
    <span className="reveal">
      <span className="figure">{props.masked || '没有填'}</span>
      {props.masked && worksAtDesk(me) && (
        <Button
          size="small"
          variant="text"
          theme="primary"
          onClick={() => setAsking(true)}
          aria-label={`查看${props.name}`}
          data-testid={`reveal-${props.formKey ?? props.field}`}
        >
          查看
        </Button>
      )}
      {asking && <ReasonSheet {...props} onValue={setValue} onClose={() => setAsking(false)} />}
    </span>
  )
}

function ReasonSheet(props: RevealProps & { onValue: (value: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const send = async () => {
    if ([...reason.trim()].length < SHORTEST) return setProblem(`请写明为什么要看，至少${SHORTEST}个字。`)
    setProblem(null)
    await run(async () => {
      const { caseId, field, formKey } = props
      const { value } = await call('people.reveal', {
        caseId,
        field,
        reason: reason.trim(),
        ...(formKey && { key: formKey }),
      })
      props.onValue(value)
      props.onClose()
    })
  }
  return (
    <Sheet
      title={`查看${props.name}`}
      intro="这次查看会连同原因记下来，居民本人看得到。显示30秒。"
      send="查看"
      sending={sending}
      error={error}
      onSend={() => void send()}
      onClose={props.onClose}
      written={reason.trim()}
      width={480}
    >
      <Field label="为什么要看" needed problem={problem}>
        <WordsArea
          rows={2}
          ready={REASONS}
          value={reason}
          onChange={setReason}
          most={200}
          data-testid="reveal-reason"
        />
      </Field>
    </Sheet>
  )
}

/** Seconds left of the value on the screen; calls `over` at the end. */
function useCountdown(value: string | null, over: () => void): number {
  const [left, setLeft] = useState(SHOWN)
  const cover = useRef(over)
  cover.current = over
  // The clock starts with the value and nothing else.
  useEffect(() => {
    if (value === null) return
    const until = Date.now() + SHOWN * 1000
    setLeft(SHOWN)
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000)
      if (seconds <= 0) cover.current()
      else setLeft(seconds)
    }, 250)
    return () => clearInterval(timer)
  }, [value])
  return left
}
