import type { Life } from '../../kernel'
import { type CommunityDocument, communities } from '../communities'
import type { SettingsCommand } from '../views'
import { rows } from './life.rules'
import { setsFor } from './policy'

/** What a line of a community's log says. */
export const LOG_WORDS: Readonly<Record<string, string>> = {
  saveSettings: '改了社区设置',
  nameWorker: '网格员开通了微信',
  importPlaces: '导入了网格和楼栋',
}

export const settingsLife: Life<CommunityDocument, SettingsCommand, 'there', 'staff', never> & {
  idKey: 'communityId'
} = {
  documents: communities,
  idKey: 'communityId',
  rows,
  situationOf: () => ({ status: 'there', holds: {} }),
  sidesOf: (actor, document) => (setsFor(actor, document) ? ['staff'] : []),
  whyNotNow: () => '社区的设置现在不能改。',
  deedWords: LOG_WORDS,
}
