import type { LifeRow } from '../../kernel/lifecycle/life.rules'
import type { SettingsCommand } from '../views'

/** A community has settings as long as there is one. */
export const rows: readonly LifeRow<SettingsCommand, 'there', 'staff', never>[] = [
  { command: 'saveSettings', by: 'staff', from: ['there'], to: 'same' },
]
