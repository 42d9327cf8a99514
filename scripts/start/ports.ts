import { stop } from '../setup/packages.mjs'

/** PORT and HOST from the environment, checked. */
export function ports(): { port: number; host: string } {
  const port = Number(process.env.PORT ?? 7100)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop(`PORT=${process.env.PORT} 不是端口号，请用 1 到 65535 之间的整数。`)
  return { port, host: process.env.HOST ?? '127.0.0.1' }
}
