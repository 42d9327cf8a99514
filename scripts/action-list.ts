import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { adminActions, appActions } from '../domain'
import type { AnyAction } from '../domain/kernel/action'
import { type Answer, actionOutputs } from './action-outputs'

export const ACTION_LIST = path.resolve(__dirname, '../docs/actions.md')

type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: Schema | boolean
}

/** docs/actions.md: every action of both doors with its input, written from its schema, and its output, written from its type. */
export function actionList(): string {
  const { answers, shapes } = actionOutputs()
  return `# Actions

Written by \`npx tsx scripts/action-list.ts\` from the actions themselves; a test keeps it true. Clients have the type of an answer by inference: \`OutputOf<'casework.mine'>\` (\`typings/actions.ts\`).

A call is \`{action, input}\`; an answer \`{ok: true, data}\` or \`{ok: false, error: {code, message, fields?}}\`. Unknown keys are refused. \`requestId\`: 16 to 40 of A-Z a-z 0-9 _ -, made by the client; sending twice makes once. Instants are ms, days 'YYYY-MM-DD' (China), money fen, areas such as '510821/107/001/07'. Pages: \`{rows, next}\`, \`next\` goes back as \`after\`. Files: upload to \`uploads/<openid>/<name>\` first, then the fileID.

After the arrow: the name of the type that an action answers; its fields stand under [Answers](#answers).

Who: anyone · openid (a WeChat user) · visitor (the person, if known) · person (registered) · staff (session).

## The mini-program's door (\`app\`)

${section(appActions, answers.appActions)}

## The console's door (\`POST /api/admin/<action>\`, body = input)

${section(adminActions, answers.adminActions)}

## Answers

${[...shapes].map(([name, fields]) => `- \`${name}\` \`${fields}\``).join('\n')}
`
}

const section = (actions: Record<string, AnyAction>, answers: Record<string, Answer>) =>
  Object.entries(actions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { definition }]) =>
        `- \`${name}\` (${definition.who}) \`${inWords(schemaOf(definition.input))}\` → \`${answers[name]?.text}\``,
    )
    .join('\n')

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

function inWords(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(inWords).join(' | ')
  if (schema.type === 'array') return `${bracketed(inWords(schema.items ?? {}))}[]`
  if (schema.properties) return objectInWords(schema.properties, schema.required ?? [])
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return `{[key]: ${inWords(schema.additionalProperties)}}`
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'any')
}

const bracketed = (words: string) => (words.includes(' | ') ? `(${words})` : words)

const objectInWords = (properties: Record<string, Schema>, required: string[]) =>
  `{${Object.entries(properties)
    .map(([key, one]) => `${key}${required.includes(key) ? '' : '?'}: ${inWords(one)}`)
    .join(', ')}}`

if (require.main === module) writeFileSync(ACTION_LIST, actionList())
