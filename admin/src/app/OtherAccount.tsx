import { Button } from 'tdesign-react'
import type { StaffMe } from '../../../domain/staff/views'
import { useSession } from './session'
import '../pages/login/LoginPage.css'

/** Lies over a page whose browser belongs to somebody else by now: nothing is done under a wrong name. */
export function OtherAccount({ me, other }: { me: StaffMe; other: string }) {
  const { askAgain, open } = useSession()
  return (
    <div className="login over" role="alertdialog" aria-label="登录的人换了" data-testid="other-account">
      <div className="login-card">
        <h1>登录的人换了</h1>
        <p>
          这个窗口是<strong>{me.name}</strong>（{me.title}）的，同一个浏览器现在登录的是<strong>{other}</strong>。
        </p>
        <p className="quiet">刚才这一步没有办，写好的文字都还在。要两个人同时用，请各用一个浏览器。</p>
        <Button size="large" block onClick={askAgain} data-testid="other-back">
          我是{me.name}，重新登录
        </Button>
        <Button
          size="large"
          block
          variant="outline"
          theme="default"
          onClick={() => void open()}
          data-testid="other-change"
        >
          我是{other}，换成我的
        </Button>
        <p className="faint">
          换过去以后，{me.name}写的不会给{other}看；{me.name}回来登录时还在。
        </p>
      </div>
    </div>
  )
}
