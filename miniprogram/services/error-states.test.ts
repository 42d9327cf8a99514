import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isKeyOf, keysOf } from '../../domain/kernel/objects/rules'
import { CallError } from './call-error'
import { ERROR_STATES, errorStateOf, failureOf, type Way } from './error-states'

const source = (file: string) => readFileSync(path.resolve(__dirname, '../..', file), 'utf8')
const quoted = (text: string) => [...text.matchAll(/'([A-Z_]+)'/g)].flatMap(([, code]) => code ?? [])
const [, declared = ''] = /export type ErrorCode =([\s\S]*?)\n\n/.exec(source('domain/kernel/errors.ts'))!
/** The console's own code never comes through the mini-program's door. */
const SERVER = quoted(declared).filter((code) => code !== 'OTHER_ACCOUNT')
const known = { phone: '0000-1', home: false }

/** What is offered for each code; a code that is added to the kernel is missing here until somebody has thought of it. */
const OFFERED: Record<string, Way[]> = {
  NEED_PROFILE: ['register', 'home'],
  NOT_SIGNED_IN: ['retry', 'call'],
  BAD_INPUT: ['home', 'ask'],
  FORBIDDEN: ['home', 'ask'],
  NOT_FOUND: ['home', 'ask'],
  CONFLICT: ['retry', 'home'],
  NOT_NOW: ['home', 'ask'],
  TAKEN: ['home', 'ask'],
  REJECTED_CONTENT: ['home', 'ask'],
  BAD_FILE: ['home', 'ask'],
  TOO_MANY: ['call', 'home'],
  UPSTREAM: ['retry', 'call'],
  INTERNAL: ['retry', 'call'],
}

test('every code that the kernel can answer has a face with the way on that fits it', () => {
  expect(SERVER.length).toBeGreaterThan(10)
  expect([...SERVER].sort()).toEqual(Object.keys(OFFERED).sort())
  for (const code of SERVER)
    expect({ code, ways: isKeyOf(ERROR_STATES, code) ? ERROR_STATES[code].ways : undefined }).toEqual({
      code,
      ways: OFFERED[code],
    })
})

test('trying again is offered only where another try can end otherwise', () => {
  const retried = keysOf(ERROR_STATES).filter((code) => ERROR_STATES[code].ways.includes('retry'))
  expect(retried.sort()).toEqual(
    ['CANCELLED', 'CONFLICT', 'INTERNAL', 'LATE', 'NOT_SENT', 'NOT_SIGNED_IN', 'OFFLINE', 'UPSTREAM'].sort(),
  )
})

test('a code of the phone itself has a face too', () => {
  const made = ['services/call.ts', 'services/upload.ts', 'services/call-error.ts'].flatMap((file) =>
    [...source(`miniprogram/${file}`).matchAll(/new CallError\(\s*'([A-Z_]+)'/g)].flatMap(([, code]) => code ?? []),
  )
  expect(made).toContain('OFFLINE')
  for (const code of made) expect(Object.keys(ERROR_STATES)).toContain(code)
})

test.each(keysOf(ERROR_STATES))('%s is no dead end: on any page, with or without a telephone', (code) => {
  for (const phone of ['', '0000-1'])
    for (const home of [true, false]) {
      const { ways, title } = errorStateOf(code, { phone, home })
      expect(ways.length).toBeGreaterThan(0)
      expect(title).not.toBe('')
      if (!phone) expect(ways).not.toContain('call')
      if (home) expect(ways).not.toContain('home')
    }
})

test('whatever else is thrown is a fault of ours', () => {
  expect(failureOf(new TypeError('x'))).toBe('INTERNAL')
  expect(failureOf(new CallError('NEVER_HEARD_OF', ''))).toBe('INTERNAL')
  expect(failureOf(new CallError('NOT_FOUND', ''))).toBe('NOT_FOUND')
})

test('a broken link is not spoken of as a form', () => {
  expect(errorStateOf('BAD_INPUT', known).text).toContain('链接')
})
