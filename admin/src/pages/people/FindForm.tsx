import { type FormEvent, useState } from 'react'
import { Button, Radio } from 'tdesign-react'
import { Field } from '../../widgets/Field'
import { TextInput } from '../../widgets/TextInput'

const WAYS = { name: '姓名', idNumber: '身份证号', phone: '手机号' } as const
type Way = keyof typeof WAYS
const READY = ['本人在窗口要求更正', '本人来电要求核对', '家人代办，核对是否同意']
const SHORTEST = 4

export interface Wanted {
  by: Way
  words: string
  reason: string
}

/** The reason first: without one nobody is looked for. */
export function FindForm({ sending, onFind }: { sending: boolean; onFind: (wanted: Wanted) => Promise<void> }) {
  const [by, setBy] = useState<Way>('name')
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const noReason = [...reason.trim()].length < SHORTEST ? `请写明为什么要查，至少${SHORTEST}个字。` : null
  const noWords = words.trim() ? null : `请填${WAYS[by]}。`
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!noReason && !noWords) void onFind({ by, words: words.trim(), reason: reason.trim() })
  }
  return (
    <form className="stack" onSubmit={send} data-testid="people-form">
      <Field label="为什么要查" needed problem={asked ? noReason : null}>
        <TextInput
          value={reason}
          onChange={setReason}
          list="people-reasons"
          maxLength={200}
          aria-label="为什么要查"
          data-testid="people-reason"
        />
        <datalist id="people-reasons">
          {READY.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </Field>
      <Field label="按什么查" needed problem={asked ? noWords : null}>
        <Radio.Group
          variant="default-filled"
          value={by}
          onChange={(next) => setBy(next === 'idNumber' || next === 'phone' ? next : 'name')}
        >
          {Object.entries(WAYS).map(([way, word]) => (
            <Radio.Button key={way} value={way}>
              {word}
            </Radio.Button>
          ))}
        </Radio.Group>
        <TextInput
          value={words}
          onChange={setWords}
          aria-label={WAYS[by]}
          autoComplete="off"
          data-testid="people-words"
        />
      </Field>
      <Button type="submit" loading={sending} disabled={sending} data-testid="people-find">
        查找
      </Button>
    </form>
  )
}
