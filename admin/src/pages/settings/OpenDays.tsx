import { dayInWords } from '../../../../domain/kernel/clock/rules'
import { openingOn, spellsInWords } from '../../../../domain/places/rules'
import type { Office, StateDay } from '../../../../domain/places/views'
import { Block } from '../../widgets/Block'

interface OpenDaysProps {
  office: Office
  /** today and those after it */
  days: StateDay[]
  /** as it would be once it is saved */
  dirty: boolean
}

const NEAR = ['今天', '明天', '后天']
const SHOWN = 8

/** Is it open tomorrow? By what is typed, before it is saved too. */
export function OpenDays({ office, days, dirty }: OpenDaysProps) {
  return (
    <Block
      title="明天开不开门"
      testId="settings-open-days"
      extra={<span className="faint">{dirty ? '保存以后是这样' : '按现在的设置'}</span>}
    >
      {office.hours === null ? (
        <p className="quiet">还没有填开门时间，居民看不到几点开门。</p>
      ) : (
        <ul className="open-days">
          {days.slice(0, SHOWN).map((day, ahead) => {
            const { spells, why } = openingOn(office, day)
            const isOpen = spells.length > 0
            return (
              <li key={day.day} data-testid={`open-day-${ahead}`} data-open={isOpen}>
                <span>{NEAR[ahead] ?? ''}</span>
                <span className="figure">{dayInWords(day.day)}</span>
                <strong className={isOpen ? 'figure' : 'closed'}>{isOpen ? spellsInWords(spells) : '不开门'}</strong>
                <span className="faint">{why || (isOpen ? '' : '登记了休息')}</span>
              </li>
            )
          })}
        </ul>
      )}
    </Block>
  )
}
