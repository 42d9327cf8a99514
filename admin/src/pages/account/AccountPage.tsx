import { Button } from 'tdesign-react'
import { roleWord } from '../../app/rights'
import { useMe, useSession } from '../../app/session'
import { useDeed } from '../../widgets/use-deed'
import { useTitle } from '../../widgets/use-title'
import { Exports } from './Exports'
import { Sessions } from './Sessions'

export default function AccountPage() {
  const me = useMe()
  const { signOut } = useSession()
  const { sending, error, run } = useDeed()
  useTitle('我的账号')
  return (
    <div className="scroll-page">
      <header className="page-head">
        <h1>我的账号</h1>
      </header>
      <div className="card stack" style={{ maxWidth: 560 }}>
        <div>
          <h2>{me.name}</h2>
          <div className="quiet">
            {me.title} · 账号 {me.account}
          </div>
        </div>
        <div>
          <div className="faint">我的岗位和范围</div>
          <ul>
            {me.roles.map((held) => (
              <li key={`${held.role}${held.area}`}>
                {held.areaName} · {roleWord(held.role)}
                {held.departments?.length ? `（${held.departments.join('、')}）` : ''}
              </li>
            ))}
          </ul>
        </div>
        <p className="quiet">查看居民的身份证号、电话等资料，会连同您填写的原因记下来，居民本人可以看到。</p>
        {error && <div className="sheet-problem">{error.message}</div>}
        <div>
          <Button
            theme="danger"
            variant="outline"
            loading={sending}
            onClick={() => void run(signOut)}
            data-testid="sign-out"
          >
            退出登录
          </Button>
        </div>
      </div>
      <Sessions />
      <Exports />
    </div>
  )
}
