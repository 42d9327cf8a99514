import { useState } from 'react'
import { Checkbox } from 'tdesign-react'
import type { VolunteerRow } from '../../../../../domain/volunteering/views'
import { sendCommand } from '../../../api/send-command'
import { Field } from '../../../widgets/Field'
import { Sheet } from '../../../widgets/Sheet'
import { useDeed } from '../../../widgets/use-deed'
import { useDraft } from '../../../widgets/use-draft'
import { WordsArea } from '../../../widgets/WordsArea'

export interface VolunteerDeedProps {
  one: VolunteerRow
  onDone: (after: VolunteerRow) => void
  /** somebody was first: the list is looked at again */
  onConflict: () => void
  onClose: () => void
}

/** Which skills are confirmed, and what was seen of those that want a proof. */
export function ConfirmVolunteer({ one, onDone, onConflict, onClose }: VolunteerDeedProps) {
  const [note, setNote, forget] = useDraft(one.personId, 'confirm', '')
  // what needs no proof is ticked; a profession is ticked by whoever has seen the paper
  const [chosen, setChosen] = useState(
    one.skills.flatMap(({ id, proof, confirmed }) => (confirmed || !proof ? [id] : [])),
  )
  const [problems, setProblems] = useState<{ skills?: string; note?: string }>({})
  const { sending, error, run } = useDeed()
  const proofs = one.skills.filter(({ id, proof }) => proof && chosen.includes(id))
  const send = async () => {
    if (chosen.length === 0) return setProblems({ skills: '请至少选一项要确认的技能。' })
    if (proofs.length > 0 && [...note.trim()].length < 4)
      return setProblems({
        note: `请写明看过什么：${proofs.map(({ name, proof }) => `${name}的${proof}`).join('、')}。`,
      })
    setProblems({})
    const failed = await run(async () => {
      const told = { personId: one.personId, version: one.version, skills: chosen }
      const after = await sendCommand('volunteering.confirmVolunteer', {
        ...told,
        ...(note.trim() && { note: note.trim() }),
      })
      forget()
      onDone(after)
    })
    if (failed?.code === 'CONFLICT') onConflict()
  }
  return (
    <Sheet
      title={`确认志愿者${one.name}`}
      intro="请看着本人和身份证原件确认。没有勾选的技能，先不算。"
      send="确认"
      sending={sending}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
      written={note.trim()}
      onForget={() => {
        setNote('')
        forget()
      }}
    >
      <Field label="确认会什么" needed problem={problems.skills}>
        <Checkbox.Group
          value={chosen}
          onChange={(value) => setChosen(value.map(String))}
          options={one.skills.map(({ id, name, proof }) => ({
            value: id,
            label: proof ? `${name}（要看${proof}）` : name,
          }))}
        />
      </Field>
      <Field label="看过什么" needed={proofs.length > 0} problem={problems.note}>
        <WordsArea
          ready={['看过身份证原件', ...proofs.map(({ proof }) => `看过${proof}原件`)]}
          value={note}
          onChange={setNote}
          most={200}
          data-testid="note"
        />
      </Field>
    </Sheet>
  )
}
