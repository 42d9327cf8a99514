import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { type Audience, audienceOf, type ContentDraft } from './content-draft'

const PAUSE = 500

/** How many it reaches, asked again when the choosing pauses. */
export function ReachNumbers({ draft, isDelivered }: { draft: ContentDraft; isDelivered: boolean }) {
  const audience = useSettled(audienceOf(draft))
  const { data, error, reload } = useAnswer('publishing.reach', audience && { audience })
  if (!audience) return null
  return (
    <div className="reach" aria-live="polite" data-testid="reach">
      {!data && !error && <span className="faint">正在数人…</span>}
      {!data && error && (
        <button type="button" className="plain tone-error" onClick={() => void reload()}>
          没有数出来：{error.message} 点这里再数
        </button>
      )}
      {data && (
        <>
          <div>
            <strong className="figure" data-testid="reach-people">
              {data.people}
            </strong>
            <span className="quiet">人能在小程序里看到</span>
          </div>
          {isDelivered ? (
            <div>
              <strong className="figure" data-testid="reach-reachable">
                {data.reachable}
              </strong>
              <span className="quiet">人会收到微信提醒</span>
            </div>
          ) : (
            <span className="quiet">不发微信提醒</span>
          )}
        </>
      )}
    </div>
  )
}

function useSettled(audience: Audience | null): Audience | null {
  const text = JSON.stringify(audience)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return JSON.parse(settled) as Audience | null
}
