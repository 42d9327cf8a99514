import { notices } from '../board'
import { domain } from '../kernel'
import { delivery } from './actions/delivery'
import { get } from './actions/get'
import { list } from './actions/list'
import { pause } from './actions/pause'
import { publish } from './actions/publish'
import { reach } from './actions/reach'
import { resume } from './actions/resume'
import { save } from './actions/save'
import { staffGet } from './actions/staff-get'
import { staffList } from './actions/staff-list'
import { upload } from './actions/upload'
import { withdraw } from './actions/withdraw'
import { countingReads } from './count-reads'
import { deliveringNotices } from './deliver-notice'
import { deliveryPages } from './delivery/page'
import { publishOnTime } from './timer'

export { newNotice } from './actions/save'
export { noticeCards } from './present'
export { BOARD_JOINS, boardOf, unreadFirst } from './reader'
export { type Content, published } from './transitions'

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
