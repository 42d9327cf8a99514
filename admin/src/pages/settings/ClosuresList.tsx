import { CloseIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import { REASON_MOST } from '../../../../domain/places/rules'
import type { Closure, ExtraDay } from '../../../../domain/places/views'
import { Block } from '../../widgets/Block'
import { Problem } from '../../widgets/Field'
import { TextInput } from '../../widgets/TextInput'
import { addDays } from '../../words/dates'
import type { TypedOffice } from './settings-draft'

interface ClosuresListProps {
  typed: Pick<TypedOffice, 'closures' | 'extraDays'>
  today: string
  change: (part: Partial<TypedOffice>) => void
  /** what is wrong, by input path */
  problem: (path: string) => string | null
}

/** Days on which the office is closed though it is a working day, and days off on which it works. */
export function ClosuresList({ typed: { closures, extraDays }, today, change, problem }: ClosuresListProps) {
  const tomorrow = addDays(today, 1)
  const putClosure = (index: number, part: Partial<Closure>) =>
    change({ closures: closures.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const putExtra = (index: number, part: Partial<ExtraDay>) =>
    change({ extraDays: extraDays.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <>
      <Block
        title="休息"
        testId="settings-closures"
        extra={
          <Button
            size="small"
            variant="outline"
            onClick={() => change({ closures: [...closures, { from: tomorrow, to: tomorrow, reason: '' }] })}
            data-testid="add-closure"
          >
            加一条
          </Button>
        }
      >
        <p className="quiet">
          工作日里不开门的日子，比如停电、装修。不算工作日；已经答应居民的日子不变，以后答应的才算进去。
        </p>
        <Problem words={problem('closures')} />
        <ul className="dated">
          {closures.map((closure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
            <li key={index} data-testid="closure">
              <TextInput
                type="date"
                value={closure.from}
                onChange={(from) => putClosure(index, { from, ...(closure.to < from && { to: from }) })}
                aria-label="从哪天休息"
              />
              <span>至</span>
              <TextInput
                type="date"
                value={closure.to}
                onChange={(to) => putClosure(index, { to })}
                aria-label="休息到哪天"
              />
              <Reason value={closure.reason} placeholder="停电" onChange={(reason) => putClosure(index, { reason })} />
              <Remove onClick={() => change({ closures: closures.filter((_, at) => at !== index) })} what="这条休息" />
              <Problem words={problem(`closures.${index}`)} />
            </li>
          ))}
        </ul>
      </Block>
      <Block
        title="加开"
        testId="settings-extra-days"
        extra={
          <Button
            size="small"
            variant="outline"
            onClick={() => change({ extraDays: [...extraDays, { day: tomorrow, reason: '' }] })}
            data-testid="add-extra-day"
          >
            加一天
          </Button>
        }
      >
        <p className="quiet">周末或节假日里上班的日子，算工作日。国家调休的上班日不用填。</p>
        <Problem words={problem('extraDays')} />
        <ul className="dated">
          {extraDays.map((extra, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
            <li key={index} data-testid="extra-day">
              <TextInput
                type="date"
                value={extra.day}
                onChange={(day) => putExtra(index, { day })}
                aria-label="哪天加开"
              />
              <Reason value={extra.reason} placeholder="集中办理" onChange={(reason) => putExtra(index, { reason })} />
              <Remove
                onClick={() => change({ extraDays: extraDays.filter((_, at) => at !== index) })}
                what="这天加开"
              />
              <Problem words={problem(`extraDays.${index}`)} />
            </li>
          ))}
        </ul>
      </Block>
    </>
  )
}

interface ReasonProps {
  value: string
  placeholder: string
  onChange: (reason: string) => void
}

const Reason = ({ value, placeholder, onChange }: ReasonProps) => (
  <TextInput
    className="reason"
    value={value}
    onChange={onChange}
    placeholder={`原因，如${placeholder}`}
    maxLength={REASON_MOST * 2}
    aria-label="原因，居民会看到"
  />
)

const Remove = ({ onClick, what }: { onClick: () => void; what: string }) => (
  <Button
    size="small"
    shape="square"
    variant="text"
    theme="default"
    icon={<CloseIcon />}
    onClick={onClick}
    title={`去掉${what}`}
    aria-label={`去掉${what}`}
    data-testid="remove"
  />
)
