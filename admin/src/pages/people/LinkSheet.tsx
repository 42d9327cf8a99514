import { useState } from 'react'
import { Checkbox } from 'tdesign-react'
import type { PersonForStaff } from '../../../../domain/people/views'
import { sendCommand } from '../../api/send-command'
import { REASONS } from './deeds'
import { PersonInput } from './PersonInput'
import { ReasonSheet } from './ReasonSheet'

const FIELDS = [
  ['name', '姓名', true],
  ['idNumber', '身份证号', true],
  ['phone', '手机号', false],
  ['code', '微信码', true],
] as const

interface LinkSheetProps {
  reason: string
  onDone: (after: PersonForStaff) => void
  onClose: () => void
}

/** Somebody stands at the window with their original and their phone: their record and their WeChat belong together. */
export function LinkSheet({ reason, onDone, onClose }: LinkSheetProps) {
  const [typed, setTyped] = useState({ name: '', idNumber: '', phone: '', code: '' })
  const [giveBack, setGiveBack] = useState(false)
  const { phone, ...needed } = typed
  const give = async (why: string) =>
    onDone(
      await sendCommand('people.link', {
        ...needed,
        ...(phone && { phone }),
        ...(giveBack && { giveBack }),
        reason: why,
      }),
    )
  return (
    <ReasonSheet
      title="连接微信"
      intro="照身份证原件填。请本人在小程序“我的登记”里点“出示微信码”，照着8位数字填。名册里没有的，会新建一份。"
      send="连接"
      ready={REASONS}
      before={reason}
      give={give}
      onClose={onClose}
      written={Object.values(typed).join('')}
    >
      {(problems) => (
        <>
          {FIELDS.map(([key, label, isNeeded]) => (
            <PersonInput
              key={key}
              label={label}
              needed={isNeeded}
              problem={problems[key]}
              value={typed[key]}
              onChange={(text) => setTyped({ ...typed, [key]: text })}
              testId={`link-${key}`}
            />
          ))}
          <Checkbox checked={giveBack} onChange={setGiveBack}>
            这个号码被别的微信填走了，归还本人
          </Checkbox>
        </>
      )}
    </ReasonSheet>
  )
}
