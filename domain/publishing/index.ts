import { domain } from '../kernel'
import { delivery } from './delivery/actions/delivery'
import { deliveringNotices } from './delivery/deliver-notice'
import { noticeTemplate } from './delivery/templates'
import { countNotices } from './notice/actions/count-notices'
import { exportNotices } from './notice/actions/export-notices'
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
import { countReads } from './notice/count-reads'
import { notices } from './notice/document'
import { publishOnTime } from './notice/publish-on-time'

export { BOARD, type BoardNotice, PUBLIC_BOARD, publicBoard } from './board/board'

export { newNotice } from './notice/changes/new-notice'
export { published } from './notice/changes/published'
export { noticesAmong } from './notice/count-reads'
export { noticeCards } from './notice/present'
export { unreadFirst } from './notice/reader'
export { NOTICES_STAMP } from './notice/stamp'

export const registered = domain({
  app: { 'publishing.list': list, 'publishing.get': get },
  admin: {
    'publishing.list': staffList,
    'publishing.count': countNotices,
    'publishing.export': exportNotices,
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
  collections: [notices],
  templates: [noticeTemplate],
  effects: [deliveringNotices],
  timers: { publish: publishOnTime, reads: countReads },
})
