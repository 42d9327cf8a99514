import { randomUUID } from 'node:crypto'
import { type Actor, type Area, collection, idFromRequest, index, type Stored } from '../kernel'
import type { ExportedKind } from './views'

/** Somebody took a list out of the console, as a file. What stood in it is not kept: who, which list, how many. */
export interface ExportRecord extends Stored {
  byId: string
  byName: string
  byTitle: string
  /** county, town, community of each area it came from: whoever checks one of them finds it */
  scopes: string[]
  kind: ExportedKind
  /** how it was narrowed, as it was asked for; words that were searched for are not kept, they may name somebody */
  filters: string
  count: number
  at: number
}

export const exportRecords = collection<ExportRecord>({
  name: 'exportRecords',
  indexes: [index('own', 'byId', '-at', '-_id'), index('scope', 'scopes', '-at', '-_id'), index('retention', 'at')],
  retention: { days: 3 * 365, since: 'at', why: '导出记录保留三年，供审计' },
})

interface Exported {
  kind: ExportedKind
  filters: Record<string, unknown>
  count: number
  by: Actor
  /** sent twice it is one export */
  requestId: string | undefined
}

/** Written down before the rows leave; the same request sent again is the same record. One request. */
export async function recordExport({ kind, filters, count, by, requestId }: Exported, at: number): Promise<void> {
  const areas = by.grants.map(({ area }) => area)
  const { search, ...others } = filters
  await exportRecords.insert({
    _id: idFromRequest('export', by.id, `${kind}\n${requestId ?? randomUUID()}`),
    version: 1,
    area: areas[0] ?? '',
    createdAt: at,
    updatedAt: at,
    byId: by.id,
    byName: by.name,
    byTitle: by.title,
    scopes: [...new Set(areas.flatMap(withAbove))],
    kind,
    filters: JSON.stringify({ ...others, ...(search ? { search: '…' } : {}) }).slice(0, 500),
    count,
    at,
  })
}

const withAbove = (area: Area): Area[] => area.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))
