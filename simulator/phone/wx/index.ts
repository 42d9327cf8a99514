import type { Host } from '../runtime/types'
import { vault } from '../wechat/large-storage'
import { createAnimation } from './animation'
import { appEvents } from './app-events'
import { audio } from './audio'
import { authorization } from './authorization'
import { bars } from './bars'
import { bytes } from './bytes'
import type { Family } from './calling'
import { canvas } from './canvas'
import { cloud } from './cloud'
import { device } from './device'
import { feedback } from './feedback'
import { fileSystem } from './files/file-system'
import { showable } from './files/source'
import { upAndDown } from './files/up-and-down'
import { watchGestures } from './gesture'
import { location } from './location'
import { login } from './login'
import { contexts } from './map-and-video'
import { media } from './media'
import { networkState } from './network-state'
import { elsewhere } from './other-programs'
import { queries } from './queries'
import { request } from './request'
import { routing } from './routing'
import { share } from './share'
import { socket } from './socket'
import { storage } from './storage'
import { subscribe } from './subscribe'
import { systemInfo } from './system-info'
import { loudlyIncomplete } from './unsupported'

/** The `wx` of this phone: every family together, and a loud answer for what is missing. */
export function createWx(host: Host): Family {
  void vault.open()
  watchGestures()
  Object.assign(globalThis, { requirePlugin })
  host.resolveFile = (path) => showable(path, (inPackage) => host.asset(inPackage))
  return loudlyIncomplete({
    ...systemInfo(host),
    ...routing(host),
    ...bars(host),
    ...feedback(host),
    ...storage(),
    ...networkState(),
    ...request(),
    ...upAndDown(),
    ...fileSystem(),
    ...cloud(),
    ...media(host),
    ...authorization(),
    ...subscribe(),
    ...login(),
    ...location(),
    ...device(),
    ...share(host),
    ...queries(host),
    ...appEvents(host),
    ...audio(host),
    ...canvas(host),
    ...contexts(host),
    ...bytes(),
    ...socket(),
    ...elsewhere(host),
    createAnimation,
  })
}

function requirePlugin(name: string): never {
  throw new Error(`requirePlugin("${name}"): plugins are not supported by the simulator`)
}
