import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'tdesign-react'
import zhConfig from 'tdesign-react/es/locale/zh_CN.js'
import { newQueryClient } from '../api/query-client'
import { LoginPage } from '../pages/login/LoginPage'
import { ErrorState, Skeleton } from '../widgets/states'
import { OtherAccount } from './OtherAccount'
import { Pages } from './Pages'
import { SessionProvider, useSession } from './session'

const client = newQueryClient()

export function App() {
  return (
    <ConfigProvider globalConfig={zhConfig}>
      <QueryClientProvider client={client}>
        <SessionProvider>
          <Gate />
        </SessionProvider>
      </QueryClientProvider>
    </ConfigProvider>
  )
}

/** Before login: the login. After: the pages; when the session runs out, or becomes somebody else's, what to do lies over them and they stay as typed. */
function Gate() {
  const { me, opening, problem, lost, other, open } = useSession()
  if (problem) return <ErrorState error={problem} retry={() => void open()} />
  if (opening) return <Skeleton />
  if (!me) return <LoginPage />
  return (
    <>
      <Pages key={me.id} />
      {lost && <LoginPage over account={me.account} />}
      {other && !lost && <OtherAccount me={me} other={other} />}
    </>
  )
}
