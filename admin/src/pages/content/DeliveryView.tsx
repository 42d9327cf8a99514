import { lazy, Suspense } from 'react'
import { DownloadIcon } from 'tdesign-icons-react'
import { Button, Progress } from 'tdesign-react'
import type { StaffContent } from '../../../../domain/publishing/views'
import { useAnswer } from '../../api/use-answer'
import { Block } from '../../widgets/Block'
import { NotYet, Skeleton } from '../../widgets/states'
import { toastDone, toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { figuresOf, percentOf, sheetOfDelivery } from './delivery.view'
import { GridTable } from './GridTable'

const GridChart = lazy(() => import('./GridChart'))

/** How far it is, what arrived, what did not and why, grid by grid. */
export function DeliveryView({ content }: { content: StaffContent }) {
  const running = content.status === 'publishing'
  const answer = useAnswer(
    'publishing.delivery',
    { noticeId: content.noticeId },
    // what is under way says nothing of itself until it is done
    running ? { every: 3000 } : {},
  )
  const { sending, run } = useDeed()
  const { data } = answer
  if (!data) return <NotYet answer={answer} lines={6} />

  const write = async () => {
    const failed = await run(async () => {
      const { default: writeExcelFile } = await import('write-excel-file/browser')
      await writeExcelFile(sheetOfDelivery(data), { stickyRowsCount: 1 }).toFile(`送达情况-${content.title}.xlsx`)
      toastDone('已导出，文件在浏览器的下载里。')
    })
    if (failed) toastFailed(`没有导出：${failed.message}`)
  }
  return (
    <Block
      title="送达情况"
      testId="delivery"
      extra={
        <Button
          size="small"
          variant="text"
          theme="primary"
          icon={<DownloadIcon />}
          disabled={sending}
          onClick={() => void write()}
        >
          导出表格
        </Button>
      }
    >
      <div className="stack">
        {data.state !== 'done' && data.state !== 'none' && (
          <div data-testid="progress">
            <Progress percentage={percentOf(data.progress)} status={data.state === 'paused' ? 'warning' : 'active'} />
            <div className="faint">
              {data.state === 'paused' ? '已暂停' : '正在送达'}，已排好{data.total}人，其中{data.waiting}人等着发。
            </div>
          </div>
        )}
        <ul className="figures">
          {figuresOf(data).map((figure) => (
            <li key={figure.key} title={figure.hint} data-testid={`delivery-${figure.key}`}>
              <strong className={`figure tone-${figure.tone}`}>{figure.count}</strong>
              <span>{figure.word}</span>
            </li>
          ))}
        </ul>
        {data.failed.length > 0 && (
          <ul className="failures" data-testid="failures">
            {data.failed.map((one) => (
              <li key={one.code}>
                {one.reason}：<strong className="figure">{one.count}</strong>人{' '}
                <span className="faint">（{one.code}）</span>
              </li>
            ))}
          </ul>
        )}
        {data.unknown > 0 && (
          <p className="quiet">
            {data.unknown}人不确定是否送达：发送时中断，为了不打扰两次，没有重发。要紧的事请打电话。
          </p>
        )}
        {data.byGrid.length > 1 && (
          <Suspense fallback={<Skeleton lines={3} />}>
            <GridChart rows={data.byGrid} />
          </Suspense>
        )}
        <GridTable rows={data.byGrid} />
      </div>
    </Block>
  )
}
