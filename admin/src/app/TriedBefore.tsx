import { Button } from 'tdesign-react'
import { momentText } from '../words/dates'
import { useSession } from './session'

/** Told to the owner of the account when they have signed in: somebody did not get in before. */
export function TriedBefore() {
  const { tried, forgetTried } = useSession()
  if (!tried) return null
  return (
    <div className="tried" role="alert" data-testid="tried-before">
      <span className="grow">
        您上次登录以后，有人输错您的密码{tried.count}次，最后一次在{momentText(tried.lastAt)}
        。不是您自己的话，请告诉管理员。
      </span>
      <Button size="small" variant="outline" theme="default" onClick={forgetTried} data-testid="tried-read">
        知道了
      </Button>
    </div>
  )
}
