import { Button } from 'tdesign-react'
import { call } from '../../api/call'
import { useAnswer } from '../../api/use-answer'
import { Block } from '../../widgets/Block'
import { NotYet } from '../../widgets/states'
import { toastFailed } from '../../widgets/toast'
import { useDeed } from '../../widgets/use-deed'
import { momentText } from '../../words/dates'

/** Where I am signed in, and a way to end it there. */
export function Sessions() {
  const answer = useAnswer('staff.sessions', {})
  const { data, reload } = answer
  const { sending, run } = useDeed()
  const end = async (sessionId: string) => {
    const problem = await run(async () => void (await call('staff.endSession', { sessionId })))
    // ended in the meantime, from there
    if (problem && problem.code !== 'NOT_FOUND') toastFailed(problem.message)
    await reload()
  }
  return (
    <div style={{ maxWidth: 560, marginTop: 16 }}>
      <Block title="登录着的地方" testId="sessions">
        <NotYet answer={answer} lines={2} />
        <ul className="exports">
          {data?.rows.map(({ sessionId, at, device, address, here }) => (
            <li key={sessionId} className="row wrap" data-testid="session">
              <span className="figure">{momentText(at)}</span>
              <span className="grow">
                {device}
                {address && <span className="faint"> {address}</span>}
              </span>
              {here ? (
                <span className="quiet">就是这里</span>
              ) : (
                <Button
                  size="small"
                  variant="text"
                  theme="danger"
                  disabled={sending}
                  onClick={() => void end(sessionId)}
                  data-testid="end-session"
                >
                  让它退出
                </Button>
              )}
            </li>
          ))}
        </ul>
        <p className="quiet">有不认识的，先让它退出，再告诉管理员。</p>
      </Block>
    </div>
  )
}
