import { z } from 'zod'
import { adminActions, appActions } from '.'

/** What somebody, or somebody's program, may write into a field. */
const HOSTILE: unknown[] = [
  'x'.repeat(100_000),
  '',
  ' ',
  '\u0000',
  1e300,
  -1,
  1.5,
  Number.NaN,
  true,
  null,
  {},
  { constructor: 1 },
  [],
  [null],
  Array.from({ length: 1000 }, () => 'x'),
]

/** Words of the library, not of ours. */
const LIBRARY = /期望|无效|输入值|实际接收|正则|数值过[大小]|[a-zA-Z]{4,}/

const actions = Object.entries({ ...appActions, ...adminActions })

/** The fields of an object, however it is wrapped, with those of objects in it: ["place", "unit"]. */
function fieldsOf(schema: unknown, above: string[] = []): string[][] {
  if (!(schema instanceof z.ZodObject) || above.length > 2) return []
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const path = [...above, key]
    return [path, ...fieldsOf(unwrapped(field), path)]
  })
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrapped(schema.unwrap())
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in)
  return schema
}

const nested = ([key = '', ...rest]: string[], value: unknown): object => ({
  [key]: rest.length > 0 ? nested(rest, value) : value,
})

test('whatever is written into a field of an action, what is refused is said in our words', () => {
  const foreign = new Set<string>()
  let asked = 0
  for (const [name, { definition }] of actions)
    for (const path of fieldsOf(definition.input))
      for (const value of HOSTILE) {
        asked += 1
        const { error } = definition.input.safeParse(nested(path, value))
        for (const issue of error?.issues ?? [])
          if (issue.code !== 'unrecognized_keys' && LIBRARY.test(issue.message))
            foreign.add(`${name} ${issue.path.join('.')}: ${issue.message}`)
      }
  expect(asked).toBeGreaterThan(1_000)
  expect([...foreign].sort()).toEqual([])
})
