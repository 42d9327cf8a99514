import { domain } from '../kernel'
import { countNotices } from './content/actions/count-notices'
import { exportNotices } from './content/actions/export-notices'
import { get } from './content/actions/get'
import { list } from './content/actions/list'
import { pause } from './content/actions/pause'
import { publish } from './content/actions/publish'
import { reach } from './content/actions/reach'
import { resume } from './content/actions/resume'
import { save } from './content/actions/save'
import { staffGet } from './content/actions/staff-get'
import { staffList } from './content/actions/staff-list'
import { upload } from './content/actions/upload'
import { withdraw } from './content/actions/withdraw'
import { countReads } from './content/count-reads'
import { notices } from './content/document'
import { publishOnTime } from './content/publish-on-time'
import { delivery } from './delivery/actions/delivery'
import { deliveringNotices } from './delivery/deliver-notice'
import { noticeTemplate } from './delivery/templates'

export { BOARD, type BoardNotice, PUBLIC_BOARD, publicBoard } from './board/board'

export { newContent } from './content/changes/new-content'
export { published } from './content/changes/published'
export { noticesAmong } from './content/count-reads'
export { noticeCards } from './content/present'
export { unreadFirst } from './content/reader'
export { NOTICES_STAMP } from './content/stamp'

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
