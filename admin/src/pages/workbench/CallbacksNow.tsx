import { useState } from 'react'
import { Button } from 'tdesign-react'
import type { CallbackRow } from '../../../../domain/messaging/views'
import { call } from '../../api/call'
import { sendCommand } from '../../api/send-command'
import { useAnswer } from '../../api/use-answer'
import { totalText, useTotal } from '../../api/use-total'
import { Block } from '../../widgets/Block'
import { Reveal } from '../../widgets/Reveal'
import { NotYet } from '../../widgets/states'
import { toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { shortMoment } from '../../words/dates'

const SHOWN = 50
const REASONS = ['给来信人回电话']
const INTRO = '这次查看会连同原因记下来。显示30秒。'

/** Who wrote 人工 to the service account and waits for a person: the longest waiting first, each answered by one click. */
export function CallbacksNow() {
  const answer = useAnswer('messaging.callbacks', { limit: SHOWN })
  const { data, reload } = answer
  const [done, setDone] = useState<CallbackRow | null>(null)
  const { sending, run } = useDeed()
  const rows = data?.rows ?? []
  const total = useTotal('messaging.countCallbacks', {}, data)
  const count = total && `${totalText(total, '人')}在等`

  const act = async (deed: () => Promise<CallbackRow>) => {
    const problem = await run(async () => {
      const after = await deed()
      setDone(after.status === 'handled' ? after : null)
    })
    if (problem) toastFailed(problem.message)
    await reload()
  }
  return (
    <Block title="公众号里等人回话" extra={<span className="faint figure">{count}</span>} testId="callbacks-now">
      <NotYet answer={answer} lines={3} />
      {done && (
        <div className="just-done" role="status" data-testid="callback-done">
          <span className="grow">已记下：{shortMoment(done.askedAt)}来信的这一位回过话了。</span>
          <Button
            size="small"
            variant="text"
            theme="primary"
            disabled={sending}
            onClick={() =>
              void act(() =>
                sendCommand('messaging.reopenCallback', { callbackId: done.callbackId, version: done.version }),
              )
            }
            data-testid="callback-undo"
          >
            撤销
          </Button>
        </div>
      )}
      {data && rows.length === 0 && (
        <p className="quiet" data-testid="callbacks-none">
          没有人在等。居民在公众号里回复“人工”，会出现在这里。
        </p>
      )}
      {data?.next && <p className="quiet">先显示等得最久的{rows.length}人，回过话的离开后显示后面的。</p>}
      <ul className="callbacks">
        {rows.map((row) => (
          <li key={row.callbackId} data-testid="callback" data-callback={row.callbackId}>
            <div className="grow">
              <div className="row wrap">
                <strong className="figure">{shortMoment(row.askedAt)}</strong>
                {row.phoneMasked ? (
                  <Reveal
                    name="电话"
                    masked={row.phoneMasked}
                    mayLook
                    look={async (reason) =>
                      (await call('messaging.revealCallback', { callbackId: row.callbackId, reason })).value
                    }
                    reasons={REASONS}
                    intro={INTRO}
                    testId="callback-phone"
                  />
                ) : (
                  <span className="quiet">没有留电话，可在公众平台后台的私信里回复</span>
                )}
              </div>
              {row.words.map(({ at, text }) => (
                <p key={at} className="answer">
                  {text}
                </p>
              ))}
            </div>
            {row.available.includes('handle') && (
              <Button
                size="small"
                variant="outline"
                disabled={sending}
                onClick={() =>
                  void act(() =>
                    sendCommand('messaging.handleCallback', { callbackId: row.callbackId, version: row.version }),
                  )
                }
                data-testid="callback-handle"
              >
                回过话了
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Block>
  )
}
