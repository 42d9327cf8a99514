import { unseal } from '../kernel'
import { homeText } from '../kernel/text/rules'
import { type HomeAddress, PURPOSE } from './person'

/** "阳光苑3栋2单元502室": for the person themself, and for whoever must go there. */
export const fullAddress = (address: HomeAddress | null): string | null =>
  address && homeText(address.buildingName, address.unit, address.room ? unseal(address.room, PURPOSE.room) : '')

/** "阳光苑3栋2单元***": for everybody else. */
export const maskedAddress = (address: HomeAddress | null): string | null =>
  address && `${homeText(address.buildingName, address.unit, '')}${address.room ? '***' : ''}`
