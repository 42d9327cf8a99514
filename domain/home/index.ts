import { domain } from '../kernel'
import { open } from './open'

export const registered = domain({
  app: { 'home.open': open },
})
