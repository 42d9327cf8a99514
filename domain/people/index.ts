import type { Actor, Join } from '../kernel'

export const app = {}
export const admin = {}
export const collections = []
export const effects = {}
export const timers = {}

export declare function identifyPerson(openid: string, joins: Join[]): Promise<Actor | null>
export declare function identifyStaff(token: string): Promise<Actor | null>
