import { createServer } from 'node:net'
import { stop } from '../setup/packages.mjs'

/** PORT and HOST from the environment, checked. */
export function ports(): { port: number; host: string } {
  const port = Number(process.env.PORT || 7100)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop(`PORT=${process.env.PORT} 不是端口号，请用 1 到 65535 之间的整数。`)
  return { port, host: process.env.HOST || '127.0.0.1' }
}

/** Ends with a sentence when nobody can be served there. Asked before anything is built, emptied or written. */
export async function refuseBusyPort(port: number, host: string): Promise<void> {
  const error = await listenError({ port, host })
  if (!error) return
  stop(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用。请先关掉占用它的程序，或换一个端口：PORT=7200 npm start\nPort ${port} is in use: stop the program that holds it, or choose another: PORT=7200 npm start`
      : `不能在 ${host}:${port} 上提供服务（${error.code}）。请检查 HOST 和 PORT。\nCannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`,
  )
}

/** Why nobody could listen at this address now; undefined when one could. */
export function listenError(address: { port: number; host: string }): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', resolve)
    probe.listen(address, () => probe.close(() => resolve(undefined)))
  })
}
