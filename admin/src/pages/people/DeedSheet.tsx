import { useState } from 'react'
import { Checkbox, Select } from 'tdesign-react'
import type { PersonForStaff, PersonRow, StaffPersonCommand } from '../../../../domain/people/views'
import { sendCommand } from '../../api/send-command'
import { Field } from '../../widgets/Field'
import { textIn } from '../../widgets/select-value'
import { DEEDS, REASONS } from './deeds'
import { PersonInput } from './PersonInput'
import { ReasonSheet } from './ReasonSheet'

interface DeedSheetProps {
  command: StaffPersonCommand
  person: PersonForStaff
  others: PersonRow[]
  reason: string
  onDone: (after: PersonForStaff, what: string) => void
  onClose: () => void
}

const LABELS = { name: '姓名', idNumber: '身份证号', phone: '手机号', code: '微信码' } as const
type Typed = Record<keyof typeof LABELS | 'from', string>
const NOTHING: Typed = { name: '', idNumber: '', phone: '', code: '', from: '' }

/** One deed to one record: what it needs, and why. */
export function DeedSheet({ command, person, others, reason, onDone, onClose }: DeedSheetProps) {
  const deed = DEEDS[command]
  const [typed, setTyped] = useState(NOTHING)
  const [sawOriginal, setSawOriginal] = useState(false)
  return (
    <ReasonSheet
      title={`${deed.word}：${person.name}`}
      intro={deed.intro}
      send={deed.word}
      danger={deed.danger}
      ready={REASONS}
      before={reason}
      give={async (why) => onDone(await given(command, person, { ...typed, reason: why, sawOriginal }), deed.done)}
      onClose={onClose}
      written={Object.values(typed).join('')}
    >
      {(problems) =>
        deed.fields.map((field) => {
          if (field === 'sawOriginal')
            return (
              <Checkbox key={field} checked={sawOriginal} onChange={setSawOriginal}>
                身份证原件看过了
              </Checkbox>
            )
          if (field === 'from')
            return (
              <Field
                key={field}
                label="并进来的那一份"
                needed
                problem={problems.from}
                hint="先在左边查到两份，再合并。"
              >
                <Select
                  value={typed.from || undefined}
                  onChange={(value) => setTyped({ ...typed, from: textIn(value) })}
                  options={others.map((row) => ({
                    value: row.personId,
                    label: `${row.name} ${row.idMasked} ${row.standing ?? ''}`,
                  }))}
                />
              </Field>
            )
          return (
            <PersonInput
              key={field}
              label={LABELS[field]}
              needed={field === 'code'}
              problem={problems[field]}
              value={typed[field]}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
              testId={`deed-${field}`}
            />
          )
        })
      }
    </ReasonSheet>
  )
}

/** Only what was typed is sent; everything else stays as it is. */
function given(
  command: StaffPersonCommand,
  { personId, version }: PersonForStaff,
  told: Typed & { reason: string; sawOriginal: boolean },
) {
  const { reason, name, idNumber, phone, code, from, sawOriginal } = told
  const about = { personId, version, reason }
  if (command === 'correct')
    return sendCommand('people.correct', {
      ...about,
      ...(name ? { name } : {}),
      ...(idNumber ? { idNumber } : {}),
      ...(phone ? { phone } : {}),
      ...(sawOriginal ? { sawOriginal } : {}),
    })
  if (command === 'link') return sendCommand('people.link', { reason, code, name, idNumber })
  if (command === 'rebind') return sendCommand('people.rebind', { ...about, code })
  if (command === 'merge') return sendCommand('people.merge', { ...about, from })
  if (command === 'vouch') return sendCommand('people.vouch', about)
  if (command === 'unlink') return sendCommand('people.unlink', about)
  if (command === 'transferOut') return sendCommand('people.transferOut', about)
  return sendCommand('people.noteDeath', about)
}
