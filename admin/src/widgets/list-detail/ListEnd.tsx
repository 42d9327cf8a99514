import { useEffect, useRef } from 'react'
import { Button } from 'tdesign-react'
import type { List } from '../../api/use-list'

interface ListEndProps {
  list: Pick<List<unknown>, 'rows' | 'more' | 'moreError' | 'loadMore' | 'loadingMore'>
  unit: string
}

/** The foot of a list: brings the next page before one reaches it, says when it did not come, and where the end is. */
export function ListEnd({ list, unit }: ListEndProps) {
  const { rows, more, moreError, loadMore } = list
  const element = useRef<HTMLDivElement>(null)
  const bring = useRef(loadMore)
  bring.current = loadMore
  const waits = more && !moreError && !list.loadingMore
  // looked at anew with every page: one that is too short to fill the window is not its end
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of rows is what moves the foot
  useEffect(() => {
    const target = element.current
    if (!waits || !target || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && bring.current(), {
      rootMargin: '300px',
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [waits, rows.length])
  return (
    <div className="list-end" ref={element}>
      {moreError ? (
        <>
          <span>后面的没有接上：{moreError.message}</span>
          <Button size="small" variant="outline" onClick={loadMore} data-testid="more-again">
            再载入
          </Button>
        </>
      ) : more ? (
        <Button size="small" variant="text" theme="default" onClick={loadMore} data-testid="list-more">
          {list.loadingMore ? '正在载入更多…' : '载入更多'}
        </Button>
      ) : (
        `共${rows.length}${unit}，到底了`
      )}
    </div>
  )
}
