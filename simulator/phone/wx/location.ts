import { choosePlace, here, showPlace } from '../wechat/sheets/places'
import { requirePrivacy, requireScope } from './authorization'
import { api, Failure, type Family } from './calling'
import { listeners } from './listeners'

export function location(): Family {
  const moved = listeners<ReturnType<typeof position>>()
  let ticking: ReturnType<typeof setInterval> | undefined
  const permitted = async (name: string, scope: string) => {
    await requirePrivacy(name)
    await requireScope(scope)
  }
  const follow = async () => {
    await permitted('startLocationUpdate', 'scope.userLocation')
    ticking ??= setInterval(() => moved.emit(position()), 1000)
  }
  return {
    getLocation: api('getLocation', {}, async () => {
      await permitted('getLocation', 'scope.userLocation')
      return position()
    }),
    getFuzzyLocation: api('getFuzzyLocation', {}, async () => {
      await permitted('getFuzzyLocation', 'scope.userFuzzyLocation')
      const { latitude, longitude } = here
      return { latitude: Number(latitude.toFixed(2)), longitude: Number(longitude.toFixed(2)) }
    }),
    chooseLocation: api('chooseLocation', {}, async ({ latitude, longitude }) => {
      await requirePrivacy('chooseLocation')
      const place = await choosePlace(typeof latitude === 'number' ? { latitude, longitude } : undefined)
      if (!place) throw new Failure('cancel')
      return place
    }),
    openLocation: api('openLocation', { latitude: 'Number', longitude: 'Number' }, (place) =>
      showPlace(place as { latitude: number; longitude: number } & typeof place),
    ),
    startLocationUpdate: api('startLocationUpdate', {}, follow),
    stopLocationUpdate: api('stopLocationUpdate', {}, () => {
      clearInterval(ticking)
      ticking = undefined
    }),
    onLocationChange: moved.on,
    offLocationChange: moved.off,
  }
}

const position = () => ({
  latitude: here.latitude,
  longitude: here.longitude,
  speed: -1,
  accuracy: 30,
  altitude: 0,
  verticalAccuracy: 0,
  horizontalAccuracy: 30,
})
