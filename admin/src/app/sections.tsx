import { type ComponentType, lazy } from 'react'
import {
  FilePasteIcon,
  HomeIcon,
  NotificationIcon,
  ServiceIcon,
  SettingIcon,
  UserSearchIcon,
  UserSettingIcon,
} from 'tdesign-icons-react'
import type { Role } from '../../../domain/kernel/actor'
import { REGISTRARS } from '../../../domain/people/rules'
import { SETTERS } from '../../../domain/places/rules'
import { BOARD_WORD, PUBLISHERS } from '../../../domain/publishing/rules'
import { ACCOUNT_KEEPERS } from '../../../domain/staff/rules'
import type { StaffMe } from '../../../domain/staff/views'
import { DISPATCHERS } from '../../../domain/volunteering/rules'
import { CASE_ROLES, holdsOneOf } from './rights'

interface Section {
  /** its place in the address: "#/cases" */
  key: string
  name: string
  Icon: typeof HomeIcon
  /** who has work or sight here, from the domain's rules; the door checks every call again */
  roles: readonly Role[]
  Page: ComponentType
}

/** The left rail, top to bottom. A section is one entry here and a folder in `pages/`. */
export const SECTIONS: readonly Section[] = [
  {
    key: 'workbench',
    name: '工作台',
    Icon: HomeIcon,
    roles: [...CASE_ROLES, ...DISPATCHERS, ...PUBLISHERS],
    Page: lazy(() => import('../pages/workbench/WorkbenchPage')),
  },
  {
    key: 'cases',
    name: '办件',
    Icon: FilePasteIcon,
    roles: CASE_ROLES,
    Page: lazy(() => import('../pages/cases/CasesPage')),
  },
  {
    key: 'orders',
    name: '点单',
    Icon: ServiceIcon,
    roles: DISPATCHERS,
    Page: lazy(() => import('../pages/orders/OrdersPage')),
  },
  {
    key: 'notices',
    name: BOARD_WORD,
    Icon: NotificationIcon,
    roles: PUBLISHERS,
    Page: lazy(() => import('../pages/content/ContentPage')),
  },
  {
    key: 'settings',
    name: '社区设置',
    Icon: SettingIcon,
    roles: SETTERS,
    Page: lazy(() => import('../pages/settings/SettingsPage')),
  },
  {
    key: 'accounts',
    name: '账号',
    Icon: UserSettingIcon,
    roles: ACCOUNT_KEEPERS,
    Page: lazy(() => import('../pages/accounts/AccountsPage')),
  },
  {
    key: 'people',
    name: '居民',
    Icon: UserSearchIcon,
    roles: REGISTRARS,
    Page: lazy(() => import('../pages/people/PeoplePage')),
  },
]

export const sectionsFor = (me: Pick<StaffMe, 'roles'>): Section[] =>
  SECTIONS.filter(({ roles }) => holdsOneOf(me, roles))
