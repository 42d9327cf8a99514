import type { RevealRow } from '../../../../../domain/people/views'
import { call } from '../../../../services/call'
import { LOADED_WHEN_OPENED } from '../../../../services/page-state'
import { emptyList, listed, type Source } from '../../../../services/paged-list'
import { type RevealView, revealView } from './reveals.view'

Page({
  data: emptyList<RevealView>(),
  ...listed<RevealRow, RevealView>(),

  source(): Source<RevealRow, RevealView> {
    return {
      read: ({ after, limit = 20 }) => call('people.reveals', { ...(after ? { after } : {}), limit }),
      row: (row) => revealView(row, Date.now()),
      key: 'key',
    }
  },
  ...LOADED_WHEN_OPENED,
})
