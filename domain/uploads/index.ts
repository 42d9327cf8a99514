import { domain } from '../kernel'
import { announce } from './actions/announce'

export const registered = domain({ app: { 'uploads.announce': announce } })
