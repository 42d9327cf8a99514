import { command, dayOf } from '../../../kernel'
import { settingsSaved } from '../changes/settings-saved'
import { settingsLife } from '../life'
import { OFFICE_INPUT, officeOf } from '../office-input'
import { setsFor } from '../policy'
import { communitySettings } from '../present'

/** All settings at once, as they should be. What was promised before stays as it was promised. Two requests. */
export const saveSettings = command(settingsLife, 'saveSettings', {
  who: 'staff',
  input: OFFICE_INPUT,
  see: setsFor,
  change: ({ document, input, about }) => settingsSaved(document, about, officeOf(input, document, dayOf(about.at))),
  present: ({ document }, { actor, now }) => communitySettings(document, actor, now),
})
