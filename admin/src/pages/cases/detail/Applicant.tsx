import type { StaffCase } from '../../../../../domain/casework/views'
import { Block } from '../../../widgets/Block'
import { Reveal } from './Reveal'

/** The applicant, masked; each field can be looked at with a reason. */
export function Applicant({ found }: { found: StaffCase }) {
  const { name, idMasked, phoneMasked, addressText, gridName } = found.applicant
  return (
    <Block title="申请人" extra={<span className="quiet">{gridName}</span>} testId="applicant">
      <dl className="facts">
        <dt>姓名</dt>
        <dd>{name}</dd>
        <dt>身份证</dt>
        <dd>
          <Reveal caseId={found.caseId} field="idNumber" name="身份证号" masked={idMasked} />
        </dd>
        <dt>电话</dt>
        <dd>
          <Reveal caseId={found.caseId} field="phone" name="电话" masked={phoneMasked} />
        </dd>
        <dt>住址</dt>
        <dd>
          <Reveal caseId={found.caseId} field="address" name="住址" masked={addressText} />
        </dd>
      </dl>
    </Block>
  )
}
