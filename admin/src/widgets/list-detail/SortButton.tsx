import { SwapIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'

type Direction = 'asc' | 'desc'

/** How the rows are sorted; it stands beside their number. */
export interface Sorting {
  order: Direction
  words: Record<Direction, string>
  /** what this list begins with; it is not said in the address */
  usual: Direction
  onChange: (order: '' | Direction) => void
}

/** Says how the list is sorted; pressed, it is the other way round. */
export function SortButton({ order, words, usual, onChange }: Sorting) {
  const other = order === 'asc' ? 'desc' : 'asc'
  return (
    <Button
      size="small"
      variant="text"
      theme="default"
      icon={<SwapIcon style={{ transform: 'rotate(90deg)' }} />}
      title={`改成${words[other]}`}
      onClick={() => onChange(other === usual ? '' : other)}
      data-testid="sort"
      data-order={order}
    >
      {words[order]}
    </Button>
  )
}
