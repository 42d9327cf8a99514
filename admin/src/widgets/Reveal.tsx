import { useEffect, useRef, useState } from 'react'
import { Button } from 'tdesign-react'
import { Field } from './Field'
import { Sheet } from './Sheet'
import { useDeed } from './use-deed'
import { WordsArea } from './WordsArea'

const SHOWN = 30
const SHORTEST = 4

interface RevealProps {
  /** what it is, in words, and how it is shown while it is covered */
  name: string
  masked: string
  /** whether this person may ask to see it */
  mayLook: boolean
  /** asks the server, which writes the reason down first */
  look: (reason: string) => Promise<string>
  reasons: string[]
  /** who can read the record besides those who check */
  intro?: string
  testId: string
}

/** A masked value with 查看: asks for the reason, shows the value for 30 s, then covers it again. */
export function Reveal(props: RevealProps) {
  const [asking, setAsking] = useState(false)
  const [value, setValue] = useState<string | null>(null)
  const left = useCountdown(value, () => setValue(null))
  if (value !== null) {
    return (
      <span className="reveal">
        <strong className="figure" data-testid={`revealed-${props.testId}`}>
          {value}
        </strong>
        <span className="faint figure">{left}秒后遮住</span>
      </span>
    )
  }
  return (
    <span className="reveal">
      <span className="figure">{props.masked || '没有填'}</span>
      {props.masked && props.mayLook && (
        <Button
          size="small"
          variant="text"
          theme="primary"
          onClick={() => setAsking(true)}
          aria-label={`查看${props.name}`}
          data-testid={`reveal-${props.testId}`}
        >
          查看
        </Button>
      )}
      {asking && <RevealSheet {...props} onValue={setValue} onClose={() => setAsking(false)} />}
    </span>
  )
}

function RevealSheet(props: RevealProps & { onValue: (value: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, error, run } = useDeed()
  const send = async () => {
    if ([...reason.trim()].length < SHORTEST) return setProblem(`请写明为什么要看，至少${SHORTEST}个字。`)
    setProblem(null)
    await run(async () => {
      props.onValue(await props.look(reason.trim()))
      props.onClose()
    })
  }
  return (
    <Sheet
      title={`查看${props.name}`}
      intro={props.intro ?? '这次查看会连同原因记下来，居民本人看得到。显示30秒。'}
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
          ready={props.reasons}
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
