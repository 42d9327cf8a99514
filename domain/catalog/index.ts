import { domain } from '../kernel'
import { get } from './actions/get'
import { list } from './actions/list'
import { precheck } from './actions/precheck'

export { catalogData, itemAt, itemSummaries } from './catalog-data'
export { notHereIn } from './not-here'
export { catalogVersion } from './version'

export const registered = domain({
  app: { 'catalog.list': list, 'catalog.get': get, 'catalog.precheck': precheck },
  admin: { 'catalog.list': list, 'catalog.get': get, 'catalog.precheck': precheck },
})
