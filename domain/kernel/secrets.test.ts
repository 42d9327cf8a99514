import { randomBytes } from 'node:crypto'

const key = () => randomBytes(32).toString('base64')

function withKeys(keys: object) {
  process.env.SECRET_KEYS = JSON.stringify(keys)
  jest.resetModules()
  return require('./secrets') as typeof import('./secrets')
}

test('what is sealed can be opened, and says nothing by itself', () => {
  const { seal, unseal } = withKeys({ current: 'k1', keys: { k1: key() }, index: key() })
  const sealed = seal('511921199001011234', 'idNumber')
  expect(JSON.stringify(sealed)).not.toContain('1990')
  expect(unseal(sealed, 'idNumber')).toBe('511921199001011234')
  expect(seal('511921199001011234', 'idNumber').c).not.toBe(sealed.c)
})

test('a sealed phone number cannot be moved into another field, nor changed', () => {
  const { seal, unseal } = withKeys({ current: 'k1', keys: { k1: key() }, index: key() })
  const sealed = seal('19900000000', 'phone')
  expect(() => unseal(sealed, 'idNumber')).toThrow()
  const bytes = Buffer.from(sealed.c, 'base64')
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  expect(() => unseal({ ...sealed, c: bytes.toString('base64') }, 'phone')).toThrow()
})

test('after a rotation old fields still unseal and new ones use the new key', () => {
  const k1 = key()
  const index = key()
  const before = withKeys({ current: 'k1', keys: { k1 }, index })
  const sealed = before.seal('样例', 'name')
  const found = before.blindIndex('样例', 'name')
  const after = withKeys({ current: 'k2', keys: { k1, k2: key() }, index })
  expect(after.unseal(sealed, 'name')).toBe('样例')
  expect(after.seal('样例', 'name').k).toBe('k2')
  expect(after.blindIndex('样例', 'name')).toBe(found)
})

test('what is signed for one purpose is no signature for another, and one key is changed without the others', () => {
  const [k1, index, sign] = [key(), key(), key()]
  const before = withKeys({ current: 'k1', keys: { k1 }, index, sign })
  const all = (secrets: typeof before) => [
    secrets.signature('a', 'session'),
    secrets.signature('a', 'deliver'),
    secrets.blindIndex('a', 'phone'),
  ]
  const [session, deliver, found] = all(before)
  expect(new Set([session, deliver, found]).size).toBe(3)
  const changed = all(withKeys({ current: 'k1', keys: { k1 }, index, sign, signFor: { session: key() } }))
  expect(changed[0]).not.toBe(session)
  expect(changed.slice(1)).toEqual([deliver, found])
  const signed = all(withKeys({ current: 'k1', keys: { k1 }, index: key(), sign }))
  expect(signed.slice(0, 2)).toEqual([session, deliver])
  // an environment from before there was a key for signing
  expect(all(withKeys({ current: 'k1', keys: { k1 }, index }))[2]).toBe(found)
})

test('without keys nothing is stored in the clear: it stops', () => {
  delete process.env.SECRET_KEYS
  jest.resetModules()
  expect(() => require('./secrets').seal('a', 'b')).toThrow(/SECRET_KEYS/)
})

test('a rotation seals anew whatever an older key sealed, however deep, and leaves the rest alone', () => {
  const k1 = key()
  const index = key()
  const before = withKeys({ current: 'k1', keys: { k1 }, index })
  const document = {
    name: '样例',
    at: new Date(0),
    rows: [{ idNumber: before.seal('1', 'a'), note: 'x' }],
    plain: { k: 'not sealed' },
  }
  const after = withKeys({ current: 'k2', keys: { k1, k2: key() }, index })
  const next = after.resealed(document)
  const [row] = next.rows
  expect(row?.idNumber.k).toBe('k2')
  expect(row && after.unseal(row.idNumber, 'a')).toBe('1')
  expect(next.plain).toBe(document.plain)
  expect(next.at).toBe(document.at)
  expect(after.resealed(next)).toBe(next)
})
