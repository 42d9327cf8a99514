import type { Host, RouteKind } from '../runtime/types'
import { api, type Family, type Options } from './calling'

const withUrl: RouteKind[] = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab']

export function routing(host: Host): Family {
  const go = (kind: RouteKind) => (options: Options) =>
    host.route(kind, { url: options.url, events: options.events, delta: options.delta })
  return {
    ...Object.fromEntries(withUrl.map((kind) => [kind, api(kind, { url: 'String' }, go(kind))])),
    navigateBack: api('navigateBack', {}, go('navigateBack')),
    pageScrollTo: api('pageScrollTo', {}, (options) => host.scrollTo({ duration: 300, ...picked(options) })),
    startPullDownRefresh: api('startPullDownRefresh', {}, () => host.pullDown.start()),
    stopPullDownRefresh: api('stopPullDownRefresh', {}, () => host.pullDown.stop()),
  }
}

function picked({ scrollTop, selector, offsetTop, duration }: Options) {
  return Object.fromEntries(
    Object.entries({ scrollTop, selector, offsetTop, duration }).filter(([, value]) => value !== undefined),
  )
}
