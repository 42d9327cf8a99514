export const root: string
export function ensurePackages(): void
export function stop(message: string): never
