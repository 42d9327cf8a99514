export const app = {}
export const admin = {}
export const collections = []
export const effects = {}
export const timers = {}
