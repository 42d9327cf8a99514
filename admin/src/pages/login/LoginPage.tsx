import { type FormEvent, useState } from 'react'
import { Button } from 'tdesign-react'
import { useSession } from '../../app/session'
import { TextInput } from '../../widgets/TextInput'
import { useDeed } from '../../widgets/use-deed'
import './LoginPage.css'

/** `over`: lies over a page whose session ran out, so that nothing typed there is lost. */
export function LoginPage({ over = false, account: known = '' }: { over?: boolean; account?: string }) {
  const { signIn } = useSession()
  const [account, setAccount] = useState(known)
  const [password, setPassword] = useState('')
  const { sending, error, run } = useDeed()
  const ready = account.trim() !== '' && password !== ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) void run(() => signIn(account.trim(), password))
  }
  return (
    <div className={over ? 'login over' : 'login'} data-testid="login">
      <form onSubmit={submit}>
        <div className="who">
          <img src="./mark.svg" alt="" />
          <div>
            <h1>{over ? '请重新登录' : '社区工作台'}</h1>
            <div className="quiet">{over ? '登录已过期，刚才填写的内容都还在。' : '工作人员入口'}</div>
          </div>
        </div>
        <div>
          <label htmlFor="account">账号</label>
          <TextInput
            id="account"
            name="account"
            large
            autoComplete="username"
            autoFocus={!known}
            value={account}
            onChange={setAccount}
            data-testid="login-account"
          />
        </div>
        <div>
          <label htmlFor="password">密码</label>
          <TextInput
            id="password"
            name="password"
            type="password"
            large
            autoComplete="current-password"
            autoFocus={known !== ''}
            value={password}
            onChange={setPassword}
            data-testid="login-password"
          />
        </div>
        {error && (
          <div className="sheet-problem" role="alert" data-testid="login-error">
            {error.message}
          </div>
        )}
        <Button type="submit" size="large" block loading={sending} disabled={!ready} data-testid="login-send">
          登录
        </Button>
        <div className="faint">忘了密码，请告诉管理员，由安装系统的单位重设。</div>
      </form>
    </div>
  )
}
