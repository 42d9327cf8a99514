import { useEffect } from 'react'

const HOUSE = '社区工作台'

/** Says in the browser's tab where one is. Nobody's name stands there: browsers remember titles. */
export function useTitle(...parts: (string | null | undefined)[]): void {
  const title = [...parts.filter(Boolean), HOUSE].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
