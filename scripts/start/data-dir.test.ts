import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DataDirRefused, takeDataDir } from './data-dir'

const at = { host: '127.0.0.1', port: 0 }
let folder: string
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'data-dir-')), 'data')
})
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }))

const take = (fresh = false) => takeDataDir(folder, { fresh, at })
const put = (name: string) => writeFileSync(path.join(folder, name), 'x')

test('a seeded folder keeps its files and its keys; --fresh begins anew with others', async () => {
  const first = await take()
  expect(first.seeded).toBe(false)
  put('documents')
  first.markSeeded()
  first.release()
  const second = await take()
  expect([second.seeded, second.secretKeys]).toEqual([true, first.secretKeys])
  expect(readdirSync(folder)).toContain('documents')
  const third = await take(true)
  expect(third.seeded).toBe(false)
  expect(third.secretKeys).not.toBe(first.secretKeys)
  expect(readdirSync(folder)).toEqual(['puziling.json'])
})

test('a demonstration that was interrupted while it was written is thrown away', async () => {
  await take()
  put('half')
  expect((await take()).seeded).toBe(false)
  expect(readdirSync(folder)).toEqual(['puziling.json'])
})

test('a mark that was torn by a power cut does not make the folder a stranger', async () => {
  await take()
  writeFileSync(path.join(folder, 'puziling.json'), '{"see')
  put('half')
  expect((await take()).seeded).toBe(false)
  expect(JSON.parse(readFileSync(path.join(folder, 'puziling.json'), 'utf8')).secretKeys).toContain('k1')
})

test("somebody else's files are never touched, --fresh or not", async () => {
  mkdirSync(folder)
  put('holiday.jpg')
  for (const fresh of [false, true]) await expect(take(fresh)).rejects.toThrow(DataDirRefused)
  expect(readdirSync(folder)).toEqual(['holiday.jpg'])
})

test('a folder that is being served is not emptied under its owner', async () => {
  const owner = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
  })
  const { port } = owner.address() as { port: number }
  const served = await takeDataDir(folder, { fresh: false, at: { host: '127.0.0.1', port } })
  served.markSeeded()
  put('documents')
  await expect(take(true)).rejects.toThrow(String(port))
  expect(readdirSync(folder)).toContain('documents')
  await new Promise((resolve) => owner.close(resolve))
  expect((await take()).seeded).toBe(true)
})
