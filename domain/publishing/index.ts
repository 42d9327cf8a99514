import { domain } from '../kernel'
import { countContent } from './content/actions/count-content'
import { exportContent } from './content/actions/export-content'
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
import { contents } from './content/document'
import { publishOnTime } from './content/publish-on-time'
import { delivery } from './delivery/actions/delivery'
import { deliveringNotices } from './delivery/deliver-notice'
import { noticeTemplate } from './delivery/templates'

export { BOARD, type BoardContent, PUBLIC_BOARD, publicBoard } from './board/board'

export { contentAmong } from './content/count-reads'
export { contentCards } from './content/present'
export { unreadFirst } from './content/reader'
export { contentPage } from './content/rules'
export { CONTENT_STAMP } from './content/stamp'

export const registered = domain({
  app: { 'publishing.list': list, 'publishing.get': get },
  admin: {
    'publishing.list': staffList,
    'publishing.count': countContent,
    'publishing.export': exportContent,
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
  collections: [contents],
  templates: [noticeTemplate],
  effects: [deliveringNotices],
  timers: { publish: publishOnTime, reads: countReads },
})
