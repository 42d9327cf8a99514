import { call } from '../../../api/call'
import { worksAtDesk } from '../../../app/rights'
import { useMe } from '../../../app/session'
import { Reveal as Covered } from '../../../widgets/Reveal'

const REASONS = ['核对申请材料', '联系申请人', '上门收材料', '居民本人要求核对']

interface RevealProps {
  caseId: string
  field: 'idNumber' | 'phone' | 'address' | 'bankCard'
  /** the form's field, when it is an answer of the form */
  formKey?: string
  name: string
  masked: string
}

/** A masked value of a case, with 查看 for those who handle it. */
export function Reveal({ caseId, field, formKey, name, masked }: RevealProps) {
  const me = useMe()
  const look = async (reason: string) =>
    (await call('people.reveal', { caseId, field, reason, ...(formKey && { key: formKey }) })).value
  return (
    <Covered
      name={name}
      masked={masked}
      mayLook={worksAtDesk(me)}
      look={look}
      reasons={REASONS}
      testId={formKey ?? field}
    />
  )
}
