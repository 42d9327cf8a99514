import { useEffect, useState } from 'react'
import { dayText, timeText } from '../../words/dates'

export function Clock() {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="figure">
      <span>{dayText(now)}</span>
      <strong>{timeText(now)}</strong>
    </div>
  )
}
