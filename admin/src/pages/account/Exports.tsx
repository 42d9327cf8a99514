import { useState } from 'react'
import { Button } from 'tdesign-react'
import { BOARD_WORD } from '../../../../domain/publishing/rules'
import { EXPORT_CHECKERS } from '../../../../domain/staff/rules'
import type { ExportedKind } from '../../../../domain/staff/views'
import { useAnswer } from '../../api/use-answer'
import { holdsOneOf } from '../../app/rights'
import { useMe } from '../../app/session'
import { Block } from '../../widgets/Block'
import { NotYet } from '../../widgets/states'
import { momentText } from '../../words/dates'

const KINDS: Record<ExportedKind, string> = { cases: '办件', orders: '点单', notices: BOARD_WORD }
const UNITS: Record<ExportedKind, string> = { cases: '件', orders: '单', notices: '份' }

/** Who took which list out of the console, page by page: one's own, or everybody's of the area for who checks. */
export function Exports() {
  const me = useMe()
  const checks = holdsOneOf(me, EXPORT_CHECKERS)
  /** where each page begins */
  const [starts, setStarts] = useState<string[]>([])
  const after = starts.at(-1)
  const answer = useAnswer('staff.exports', after ? { after } : {})
  const { data } = answer
  return (
    <div style={{ maxWidth: 560, marginTop: 16 }}>
      <Block title={checks ? '导出记录（本辖区所有人）' : '我的导出记录'} testId="exports">
        <NotYet answer={answer} lines={3} />
        {data?.rows.length === 0 && <p className="quiet">还没有人导出过表格。每次导出都会记在这里，保留三年。</p>}
        <ul className="exports">
          {data?.rows.map((row) => (
            <li key={row.exportId} className="row">
              <span className="figure">{momentText(row.at)}</span>
              <span className="grow">{row.by}</span>
              <span className="figure">
                {KINDS[row.kind]} {row.count}
                {UNITS[row.kind]}
              </span>
            </li>
          ))}
        </ul>
        <div className="row">
          {starts.length > 0 && (
            <Button size="small" variant="text" theme="default" onClick={() => setStarts(starts.slice(0, -1))}>
              上一页
            </Button>
          )}
          {data?.next && (
            <Button size="small" variant="text" onClick={() => data.next && setStarts([...starts, data.next])}>
              更早的
            </Button>
          )}
        </div>
      </Block>
    </div>
  )
}
