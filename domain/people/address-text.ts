import { open } from '../kernel'
import { type HomeAddress, PURPOSE } from './person'

const unitText = (unit: string) => (/^\d+$/.test(unit) ? `${unit}单元` : unit)
const roomText = (room: string) => (/^\d+$/.test(room) ? `${room}室` : room)

/** "阳光苑3栋2单元502室": for the person themself, and for whoever must go there. */
export const fullAddress = (address: HomeAddress | null): string | null =>
  address &&
  `${address.buildingName}${unitText(address.unit)}${address.room ? roomText(open(address.room, PURPOSE.room)) : ''}`

/** "阳光苑3栋2单元***": for everybody else. */
export const maskedAddress = (address: HomeAddress | null): string | null =>
  address && `${address.buildingName}${unitText(address.unit)}${address.room ? '***' : ''}`
