import { Alert, Rate } from 'tdesign-react'
import type { StaffCase } from '../../../../../domain/casework/views'
import { Block } from '../../../widgets/Block'

/** The outcome, the way on that the resident was told, and what the resident thought of it. */
export function Result({ found }: { found: StaffCase }) {
  const { result, rating, nextSteps } = found
  return (
    <>
      {result && (
        <Alert
          theme={result.outcome === 'approved' ? 'success' : 'warning'}
          message={[
            result.outcome === 'approved' ? '结果：通过。' : `结果：不通过。${result.reason ?? ''}`,
            result.delivery && `送达方式：${result.delivery}。`,
          ]
            .filter(Boolean)
            .join('')}
          data-testid="result"
        />
      )}
      {nextSteps.length > 0 && (
        <Block title="已告诉居民接下来可以" testId="next-steps">
          <ul>
            {nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Block>
      )}
      {rating && (
        <Block title="居民评价" extra={<Rate value={rating.score} disabled size="16px" />}>
          <div>{[...rating.tags, rating.comment].filter(Boolean).join(' · ') || '没有写评语。'}</div>
        </Block>
      )}
    </>
  )
}
