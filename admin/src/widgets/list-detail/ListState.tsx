import type { ReactNode } from 'react'
import { Button } from 'tdesign-react'
import type { List } from '../../api/use-list'
import { timeText } from '../../words/dates'

/** more: at least so many; a long list is not counted to its end. */
export interface ListTotal {
  count: number
  more: boolean
}

interface ListStateProps {
  list: Pick<List<unknown>, 'rows' | 'more' | 'error' | 'at' | 'reload'>
  /** 件, 单, 份 */
  unit: string
  /** how many there are in all, when somebody counts them */
  total?: ListTotal | null
  children?: ReactNode
}

/** How many are here, whether that is all, and, when it could not be looked at again, since when it is so. */
export function ListState({ list, unit, total = null, children }: ListStateProps) {
  const { rows, more, error, at } = list
  return (
    <div className="list-state">
      <span className="faint figure grow" data-testid="list-total" data-shown={rows.length} data-whole={!more}>
        {at === null ? '' : totalWords(rows.length, more, total, unit)}
      </span>
      {children}
      {error && at !== null && (
        <div className="list-stale" role="alert" data-testid="list-stale">
          <span className="grow">
            这是{timeText(at)}的内容，没能更新。{error.message}
          </span>
          <Button size="small" variant="outline" onClick={() => void list.reload()} data-testid="list-again">
            再试
          </Button>
        </div>
      )}
    </div>
  )
}

function totalWords(shown: number, more: boolean, total: ListTotal | null, unit: string): string {
  if (!more) return `共${shown}${unit}`
  // a count that is a moment old may be less than what is on the screen
  if (!total || total.count <= shown) return `已列出${shown}${unit}，后面还有`
  return `${total.more ? `至少${total.count}${unit}` : `共${total.count}${unit}`}，已列出${shown}${unit}`
}
