import { open } from './open'

export const app = { 'home.open': open }
