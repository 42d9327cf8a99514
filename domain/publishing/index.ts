import { notices } from '../board'
import { domain } from '../kernel'
import { delivery } from './delivery/actions/delivery'
import { deliveringNotices } from './delivery/deliver-notice'
import { deliveryPages } from './delivery/page'
import { get } from './notice/actions/get'
import { list } from './notice/actions/list'
import { pause } from './notice/actions/pause'
import { publish } from './notice/actions/publish'
import { reach } from './notice/actions/reach'
import { resume } from './notice/actions/resume'
import { save } from './notice/actions/save'
import { staffGet } from './notice/actions/staff-get'
import { staffList } from './notice/actions/staff-list'
import { upload } from './notice/actions/upload'
import { withdraw } from './notice/actions/withdraw'
import { countingReads } from './notice/count-reads'
import { publishOnTime } from './notice/publish-on-time'

export type { Content } from './notice/changes/edited'
export { newNotice } from './notice/changes/new-notice'
export { published } from './notice/changes/published'
export { noticeCards } from './notice/present'
export { BOARD_JOINS, boardOf, unreadFirst } from './notice/reader'

export const registered = domain({
  app: { 'publishing.list': list, 'publishing.get': get },
  admin: {
    'publishing.list': staffList,
    'publishing.get': staffGet,
    'publishing.save': save,
    'publishing.reach': reach,
    'publishing.publish': publish,
    'publishing.withdraw': withdraw,
    'publishing.pause': pause,
    'publishing.resume': resume,
    'publishing.delivery': delivery,
    'publishing.upload': upload,
  },
  collections: [notices, deliveryPages],
  effects: [deliveringNotices, countingReads],
  timers: { publish: publishOnTime },
})
