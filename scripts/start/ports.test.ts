import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { listenError } from './ports'

let holder: Server
let port: number
beforeAll(async () => {
  holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  port = (holder.address() as { port: number }).port
})
afterAll(() => new Promise((resolve) => holder.close(resolve)))

/** Starts as `npm start` does, in a folder of its own, and answers how that ended. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const main = path.join(__dirname, 'main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, DATA_DIR: path.join(__dirname, 'nowhere', 'never-made'), ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })))
}

test('a busy port gets a sentence, not a stack, before anything is made', async () => {
  const { code, said } = await start({ PORT: String(port) })
  expect(code).toBe(1)
  expect(said).toContain(`端口 ${port} 已被占用`)
  expect(said).not.toMatch(/\n\s+at /)
})

test.each(['seven', '70000', '1.5'])('PORT=%s is refused in words', async (value) => {
  const { code, said } = await start({ PORT: value })
  expect(code).toBe(1)
  expect(said).toContain(`PORT=${value} 不是端口号`)
})

test('an address that is not of this machine is refused in words', async () => {
  const { said } = await start({ PORT: '0', HOST: '192.0.2.1' })
  expect(said).toContain('请检查 HOST 和 PORT')
})

test('a port is free again when its holder has gone', async () => {
  expect((await listenError({ port, host: '127.0.0.1' }))?.code).toBe('EADDRINUSE')
  expect(await listenError({ port: 0, host: '127.0.0.1' })).toBeUndefined()
})
