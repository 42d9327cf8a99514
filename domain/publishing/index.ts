import { notices } from '../board'
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
import { countReads } from './count-reads'
import { deliverNotice } from './deliver-notice'
import { deliveryPages } from './delivery/page'
import { publishOnTime } from './timer'

export { newNotice } from './actions/save'
export { noticeCards } from './present'
export { BOARD_JOINS, boardOf, unreadFirst } from './reader'
export { type Content, published } from './transitions'

export const app = { 'publishing.list': list, 'publishing.get': get }
export const admin = {
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
}
export const collections = [notices, deliveryPages]
export const effects = { deliverNotice, countReads }
export const timers = { publish: publishOnTime }
