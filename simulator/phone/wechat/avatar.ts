import { el } from './element'

/** The portrait of the service account and of its mini-program. */
export const avatar = (shape: '' | 'small' | 'large' | 'round' = ''): HTMLElement =>
  el(`i.wc-avatar${shape && `.wc-${shape}`}`, {}, '岭')
