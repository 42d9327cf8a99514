import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { markBuilt, type Part, requireBuilt, sourcesNow } from './all'

const PARTS: Part[] = ['miniprogram', 'functions', 'admin']
let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'puziling-built-'))
  for (const folder of ['domain', 'admin', 'dist/miniprogram', 'dist/cloudfunctions', 'dist/admin'])
    mkdirSync(path.join(root, folder), { recursive: true })
  write('domain/rules.ts')
  write('admin/page.tsx')
  for (const part of PARTS) markBuilt(root, part, sourcesNow(root, part))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Each time it is a file of another moment. */
let moment = 1_700_000_000
function write(file: string): void {
  writeFileSync(path.join(root, file), '')
  moment += 10
  utimesSync(path.join(root, file), moment, moment)
}

test('what was built from the sources as they are is taken', () => {
  expect(() => requireBuilt(root)).not.toThrow()
})

test('a build that is older than its sources is refused, and the sentence says which part and what to do', () => {
  write('admin/page.tsx')
  expect(() => requireBuilt(root)).toThrow(/\(admin\): run npm run build first$/)
  write('domain/rules.ts')
  expect(() => requireBuilt(root)).toThrow(/\(miniprogram, functions, admin\)/)
})

test('so is one that was thrown away; a test that was written since changes nothing', () => {
  write('domain/rules.test.ts')
  expect(() => requireBuilt(root)).not.toThrow()
  rmSync(path.join(root, 'dist/cloudfunctions'), { recursive: true })
  expect(() => requireBuilt(root)).toThrow(/\(functions\)/)
})

test('what was saved while it was being built is built again', () => {
  const began = sourcesNow(root, 'admin')
  write('admin/page.tsx')
  markBuilt(root, 'admin', began)
  expect(() => requireBuilt(root)).toThrow(/\(admin\)/)
})
