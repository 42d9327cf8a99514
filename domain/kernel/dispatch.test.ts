import { z } from 'zod'
import { action, everyone } from './action'
import { anyone } from './actor'
import { dispatch } from './dispatch'
import { notNow } from './errors'
import { Input, RequiredText } from './input'

const actions = {
  'x.echo': action({
    who: 'anyone',
    input: Input({ name: RequiredText(4, '姓名', 'staff') }),
    allow: everyone,
    handle: ({ input }) => input.name,
  }),
  'x.mine': action({
    who: 'person',
    input: Input({}),
    load: async () => ({ owner: 'p1' }),
    see: (actor, found) => actor.id === found.owner,
    allow: everyone,
    handle: () => 'secret',
  }),
  'x.gone': action({ who: 'openid', input: Input({}), load: async () => null, allow: everyone, handle: () => 1 }),
  'x.never': action({ who: 'openid', input: Input({}), allow: () => false, handle: () => 1 }),
  'x.late': action({
    who: 'openid',
    input: Input({}),
    allow: everyone,
    handle: () => {
      throw notNow('已经办结，不能再改。')
    },
  }),
  'x.broken': action({
    who: 'openid',
    input: Input({ at: z.number().optional() }),
    allow: everyone,
    handle: () => {
      throw new TypeError('x is undefined')
    },
  }),
}
const person = async (openid: string) => ({ ...anyone(openid), id: openid === 'o1' ? 'p1' : 'p2' })
const ask = async (name: unknown, input: unknown, openid = 'o1') =>
  (await dispatch(actions as never, name, input, { openid, person })).answer
const codeOf = async (name: unknown, input: unknown = {}, openid = 'o1') => {
  const answer = await ask(name, input, openid)
  return answer.ok ? 'ok' : answer.error.code
}

test('answers with data', async () => {
  expect(await ask('x.echo', { name: ' 王样例 ' })).toEqual({ ok: true, data: '王样例' })
})

test('says per field what is wrong, in Chinese', async () => {
  const answer = await ask('x.echo', { name: '一二三四五' })
  expect(answer).toMatchObject({
    ok: false,
    error: {
      code: 'BAD_INPUT',
      message: '姓名最多4个字，请删短一些。',
      fields: { name: '姓名最多4个字，请删短一些。' },
    },
  })
  expect(await ask('x.echo', { name: 3 })).toMatchObject({
    error: { code: 'BAD_INPUT', fields: { name: expect.any(String) } },
  })
})

test('refuses what it does not know: actions, inherited names, extra keys, no object', async () => {
  expect(await codeOf('x.nothing')).toBe('BAD_INPUT')
  expect(await codeOf('constructor')).toBe('BAD_INPUT')
  expect(await codeOf(undefined)).toBe('BAD_INPUT')
  expect(await codeOf('x.echo', { name: '王', openid: 'o2' })).toBe('BAD_INPUT')
  expect(await codeOf('x.echo', 'name')).toBe('BAD_INPUT')
})

test('what a stranger may not see does not exist for them', async () => {
  expect(await codeOf('x.mine')).toBe('ok')
  expect(await codeOf('x.mine', {}, 'o2')).toBe('NOT_FOUND')
  expect(await codeOf('x.gone')).toBe('NOT_FOUND')
  expect(await codeOf('x.never')).toBe('FORBIDDEN')
  expect(await codeOf('x.mine', {}, '')).toBe('NOT_SIGNED_IN')
})

test('a refusal keeps its sentence; a defect answers INTERNAL and is logged, never its text', async () => {
  expect(await ask('x.late', {})).toEqual({ ok: false, error: { code: 'NOT_NOW', message: '已经办结，不能再改。' } })
  const log = jest.spyOn(console, 'error').mockImplementation(() => {})
  const answer = await ask('x.broken', {})
  expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
  expect(JSON.stringify(answer)).not.toContain('undefined')
  expect(log).toHaveBeenCalled()
  log.mockRestore()
})
