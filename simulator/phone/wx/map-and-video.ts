import type { Host, Untyped } from '../runtime/types'
import { api, Failure, type Family, type Options } from './calling'

type Native = { data: Record<string, Untyped>; _$: { setData(data: object): void }; inner?: HTMLMediaElement }
type Place = { latitude: number; longitude: number }

/** Handles of a `map` or `video` in the page, by its id. */
export function contexts(host: Host): Family {
  const native = (id: string, scope?: Record<string, Untyped>): Native => {
    const root = (scope?._$ ?? host.current()?.comp)?.getShadowRoot()
    const found = root?.querySelector(`#${id}`)
    if (!found) throw new Failure(`can not find node by id #${id}`)
    return found.getMethodCaller()
  }
  return {
    createMapContext: (id: string, scope?: Record<string, Untyped>) => mapContext(() => native(id, scope)),
    createVideoContext: (id: string, scope?: Record<string, Untyped>) => playerContext(() => native(id, scope)),
  }
}

function mapContext(map: () => Native) {
  const centre = (): Place => ({ latitude: map().data.latitude, longitude: map().data.longitude })
  const move = (place: Place) => map()._$.setData(place)
  return {
    getCenterLocation: api('getCenterLocation', {}, centre),
    getScale: api('getScale', {}, () => ({ scale: map().data.scale })),
    moveToLocation: api('moveToLocation', {}, ({ latitude, longitude }: Options) => {
      if (typeof latitude === 'number') move({ latitude, longitude })
    }),
    includePoints: api('includePoints', { points: 'Array' }, ({ points }) => {
      const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
      move({
        latitude: middle(points.map((point: Place) => point.latitude)),
        longitude: middle(points.map((point: Place) => point.longitude)),
      })
    }),
  }
}

function playerContext(player: () => Native) {
  const inner = () => player().inner as HTMLMediaElement
  return {
    play: () => void inner().play(),
    pause: () => inner().pause(),
    stop() {
      inner().pause()
      inner().currentTime = 0
    },
    seek(seconds: number) {
      inner().currentTime = seconds
    },
    playbackRate(rate: number) {
      inner().playbackRate = rate
    },
    requestFullScreen: () => void inner().requestFullscreen(),
    exitFullScreen: () => void document.exitFullscreen(),
  }
}
