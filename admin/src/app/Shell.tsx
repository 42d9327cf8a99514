import { type ReactNode, useState } from 'react'
import { HelpCircleIcon, UserCircleIcon } from 'tdesign-icons-react'
import { useOnline } from '../api/query-client'
import { useKeys } from '../widgets/use-keys'
import { hashOf, hashOfPlace, usePlace } from './hash'
import { KeyHelp } from './KeyHelp'
import { useRememberedPlace, wayTo } from './last-place'
import { sectionsFor } from './sections'
import { useMe } from './session'
import { TriedBefore } from './TriedBefore'
import './Shell.css'

/** The rail is narrow: a community stands there by its name alone. */
const shortName = (areaName = ''): string => areaName.replace(/(社区|街道|便民服务中心)$/, '') || areaName

export function Shell({ page, children }: { page: string; children: ReactNode }) {
  const me = useMe()
  const [helping, setHelping] = useState(false)
  useKeys({ '?': () => setHelping(true) })
  useRememberedPlace(me.id, page, hashOfPlace(usePlace()))
  const online = useOnline()
  return (
    <div className="shell">
      <nav className="rail" aria-label="主导航">
        <div className="brand">
          <img src="./mark.svg" alt="" />
          {shortName(me.roles[0]?.areaName)}
        </div>
        {sectionsFor(me).map(({ key, name, Icon }) => (
          <a
            key={key}
            href={wayTo(me.id, key, page)}
            aria-current={page === key ? 'page' : undefined}
            data-testid={`rail-${key}`}
          >
            <Icon size="22px" />
            {name}
          </a>
        ))}
        <div className="space" />
        <button type="button" onClick={() => setHelping(true)} title="键盘操作（?）">
          <HelpCircleIcon size="22px" />
          快捷键
        </button>
        <a
          href={hashOf('account')}
          aria-current={page === 'account' ? 'page' : undefined}
          title={`${me.name} · ${me.title}`}
          data-testid="rail-account"
        >
          <UserCircleIcon size="22px" />
          <span className="ellipsis" style={{ maxWidth: 64 }}>
            {me.name}
          </span>
        </a>
      </nav>
      <main className="shell-page">
        {!online && (
          <div className="offline" role="status" data-testid="offline">
            现在没有网络。看到的是断网前载入的，填写的都会留着；网络恢复后自动更新。
          </div>
        )}
        <TriedBefore />
        <div className="shell-page">{children}</div>
      </main>
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  )
}
