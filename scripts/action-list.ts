import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { adminActions, appActions } from '../domain'
import type { AnyAction } from '../domain/kernel/dispatch'

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

/** docs/actions.md: every action of both doors with its input, written from the actions' own schemas. */
export function actionList(): string {
  return `# Actions

Written by \`npx tsx scripts/action-list.ts\` from the actions themselves; a test keeps it true. What an action answers is its \`OutputOf\` in \`typings/actions.ts\` (shapes: \`domain/*/views.ts\`).

A call is \`{action, input}\`; an answer \`{ok: true, data}\` or \`{ok: false, error: {code, message, fields?}}\`. Unknown keys are refused. \`requestId\`: 16 to 40 of A-Z a-z 0-9 _ -, made by the client; sending twice makes once. Instants are ms, days 'YYYY-MM-DD' (China), money fen, areas such as '510821/107/001/07'. Pages: \`{rows, next}\`, \`next\` goes back as \`after\`. Files: upload to \`uploads/<openid>/<name>\` first, then the fileID.

Who: anyone · openid (a WeChat user) · visitor (the person, if known) · person (registered) · staff (session).

## The mini-program's door (\`app\`)

${section(appActions)}

## The console's door (\`POST /api/admin/<action>\`, body = input)

${section(adminActions)}
`
}

const section = (actions: Record<string, AnyAction>) =>
  Object.entries(actions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { definition }]) => `- \`${name}\` (${definition.who}) \`${inWords(schemaOf(definition.input))}\``)
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
