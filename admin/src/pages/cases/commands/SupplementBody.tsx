import { Checkbox } from 'tdesign-react'
import { TextField } from '../../../widgets/TextFields'
import { WordsArea } from '../../../widgets/WordsArea'
import type { BodyProps } from './body-props'

/** Per material: ticked means wanted; reasons ready to pick, and one's own words. */
export function SupplementBody({ found, draft, onChange, problems }: BodyProps<'requestSupplement'>) {
  const toggle = (key: string, on: boolean) => {
    const { [key]: dropped, ...others } = draft.reasons
    onChange({ ...draft, reasons: on ? { ...others, [key]: dropped ?? '' } : others })
  }
  const say = (key: string, reason: string) => onChange({ ...draft, reasons: { ...draft.reasons, [key]: reason } })
  return (
    <>
      {problems.materials && <div className="field-problem tone-error">{problems.materials}</div>}
      {found.materials.map((material) => {
        const reason = draft.reasons[material.key]
        const wanted = reason !== undefined
        return (
          <div key={material.key} className="sheet-field" data-testid={`supplement-${material.key}`}>
            <Checkbox checked={wanted} onChange={(on) => toggle(material.key, on)}>
              {material.name}
              <span className="faint">
                {material.files.length > 0 ? ` · 已交${material.files.length}张` : ' · 没有交'}
              </span>
            </Checkbox>
            {wanted && (
              <div className="stack" style={{ gap: 8, marginTop: 8, paddingLeft: 24 }}>
                <WordsArea
                  ready={found.supplementReasons}
                  rows={2}
                  value={reason}
                  onChange={(words) => say(material.key, words)}
                  placeholder="哪里不对，怎样才对"
                  most={200}
                  data-testid={`reason-${material.key}`}
                />
                {problems[material.key] && (
                  <div className="field-problem tone-error" role="alert">
                    {problems[material.key]}
                  </div>
                )}
              </div>
            )}
          </div>
        )
      })}
      <TextField
        label="还想对居民说（选填）"
        rows={2}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
        most={300}
        data-testid="note"
      />
    </>
  )
}
