import type { Account } from './account'
import type { StaffMe } from './views'

export const staffMe = ({ _id, name, title, grants }: Account): StaffMe => ({
  id: _id,
  account: _id,
  name,
  title,
  roles: grants.map(({ role, area, areaName, departments }) => ({
    role,
    area,
    areaName,
    ...(departments ? { departments } : {}),
  })),
})
