import type { Role } from '../kernel'

/** Staff who answer those that write 人工 to the service account. */
export const ANSWERERS: Role[] = ['clerk', 'secretary']
