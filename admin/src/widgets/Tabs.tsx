import './Tabs.css'

interface TabsProps<Value extends string> {
  label: string
  value: Value
  options: { value: Value; word: string }[]
  onChange: (value: Value) => void
  /** each tab is data-testid `<testId>-<value>` */
  testId: string
}

export function Tabs<Value extends string>({ label, value, options, onChange, testId }: TabsProps<Value>) {
  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="tab"
          aria-selected={option.value === value}
          onClick={() => onChange(option.value)}
          data-testid={`${testId}-${option.value}`}
        >
          {option.word}
        </button>
      ))}
    </div>
  )
}
