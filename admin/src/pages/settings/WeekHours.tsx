import { CloseIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import { MOST_SPELLS, WEEKDAYS } from '../../../../domain/places/rules'
import { Problem } from '../../widgets/Field'
import { TextInput } from '../../widgets/TextInput'
import type { TypedSpell } from './settings-draft'

interface WeekHoursProps {
  week: TypedSpell[][]
  onChange: (week: TypedSpell[][]) => void
  /** what is wrong, by input path */
  problem: (path: string) => string | null
}

/** What is usually meant where nothing stands yet. */
const FIRST: TypedSpell = { from: '8:30', to: '12:00' }
const NEXT: TypedSpell = { from: '14:00', to: '17:30' }
const WORKDAYS = [0, 1, 2, 3, 4]

/** Opening hours, a line for each weekday: from when to when, as often as there is a break between. */
export function WeekHours({ week, onChange, problem }: WeekHoursProps) {
  const put = (weekday: number, spells: TypedSpell[]) =>
    onChange(week.map((before, index) => (index === weekday ? spells : before)))
  const [monday = []] = week
  return (
    <>
      <Problem words={problem('hours')} />
      <ul className="week">
        {WEEKDAYS.map((name, weekday) => (
          <Weekday
            key={name}
            name={name}
            weekday={weekday}
            spells={week[weekday] ?? []}
            onChange={(spells) => put(weekday, spells)}
            problem={problem(`hours.${weekday}`)}
          />
        ))}
      </ul>
      <div className="row wrap week-foot">
        <Button
          size="small"
          variant="outline"
          disabled={monday.length === 0}
          onClick={() => onChange(week.map((spells, day) => (WORKDAYS.includes(day) ? monday : spells)))}
          data-testid="like-monday"
        >
          周二到周五都和周一一样
        </Button>
        <span className="faint">节假日不开门；调休上班的周六、周日按周一的时间开门，不用另填。</span>
      </div>
    </>
  )
}

interface WeekdayProps {
  name: string
  weekday: number
  spells: TypedSpell[]
  onChange: (spells: TypedSpell[]) => void
  problem: string | null
}

function Weekday({ name, weekday, spells, onChange, problem }: WeekdayProps) {
  const put = (index: number, part: Partial<TypedSpell>) =>
    onChange(spells.map((spell, at) => (at === index ? { ...spell, ...part } : spell)))
  return (
    <li data-testid={`weekday-${weekday}`}>
      <strong>{name}</strong>
      <div className="spells">
        {spells.length === 0 && <span className="quiet">不开门</span>}
        {spells.map((spell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a spell is what stands at its place
          <span className="spell" key={index}>
            <TextInput
              placeholder="8:30"
              value={spell.from}
              onChange={(from) => put(index, { from })}
              aria-label={`${name}第${index + 1}段从几点`}
              aria-invalid={problem !== null}
            />
            至
            <TextInput
              placeholder="8:30"
              value={spell.to}
              onChange={(to) => put(index, { to })}
              aria-label={`${name}第${index + 1}段到几点`}
              aria-invalid={problem !== null}
            />
            <Button
              size="small"
              shape="square"
              variant="text"
              theme="default"
              icon={<CloseIcon />}
              onClick={() => onChange(spells.filter((_, at) => at !== index))}
              title={`去掉${name}第${index + 1}段`}
              aria-label={`去掉${name}第${index + 1}段`}
              data-testid={`remove-spell-${index}`}
            />
          </span>
        ))}
        {spells.length < MOST_SPELLS && (
          <Button
            size="small"
            variant="text"
            theme="primary"
            onClick={() => onChange([...spells, spells.length === 0 ? FIRST : NEXT])}
            data-testid="add-spell"
          >
            {spells.length === 0 ? '开门' : '加一段'}
          </Button>
        )}
      </div>
      <Problem words={problem} />
    </li>
  )
}
