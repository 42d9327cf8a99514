import type { Untyped } from '../runtime/types'
import { CITIES } from './regions'

export type Columns = { options: string[][]; chosen: number[] }

/** How one picker mode turns its properties into columns and the chosen rows into WeChat's `value`. */
export type Mode = {
  open(data: Record<string, Untyped>): Columns
  /** after a turn of `column`; answers columns whose options changed */
  turn?(data: Record<string, Untyped>, columns: Columns, column: number): Columns
  value(data: Record<string, Untyped>, columns: Columns): unknown
}

const label = (data: Record<string, Untyped>, item: unknown) =>
  data.rangeKey && item !== null && typeof item === 'object' ? String((item as never)[data.rangeKey]) : String(item)

const selector: Mode = {
  open: (data) => ({
    options: [(data.range ?? []).map((item: unknown) => label(data, item))],
    chosen: [Number(data.value) || 0],
  }),
  value: (_data, { chosen }) => chosen[0],
}

const multiSelector: Mode = {
  open: (data) => ({
    options: (data.range ?? []).map((column: unknown[]) => column.map((item) => label(data, item))),
    chosen: (data.range ?? []).map((_: unknown, at: number) => Number(data.value?.[at]) || 0),
  }),
  value: (_data, { chosen }) => [...chosen],
}

const two = (number: number) => String(number).padStart(2, '0')
const span = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

const time: Mode = {
  open: ({ value, start, end }) => timeColumns(minutes(value || '00:00'), start, end),
  turn: ({ start, end }, { options, chosen }) =>
    timeColumns(
      Number.parseInt(options[0]![chosen[0]!]!, 10) * 60 + Number.parseInt(options[1]![chosen[1]!]!, 10),
      start,
      end,
    ),
  value: (_data, { options, chosen }) => chosen.map((at, column) => options[column]![at]!.slice(0, 2)).join(':'),
}

function minutes(text: string): number {
  const [hour = 0, minute = 0] = String(text).split(':').map(Number)
  return hour * 60 + minute
}

function timeColumns(wanted: number, start: string, end: string): Columns {
  const from = start ? minutes(start) : 0
  const to = end ? minutes(end) : 24 * 60 - 1
  const at = Math.min(Math.max(wanted, from), to)
  const hour = Math.floor(at / 60)
  const hours = span(Math.floor(from / 60), Math.floor(to / 60))
  const inHour = span(hour === Math.floor(from / 60) ? from % 60 : 0, hour === Math.floor(to / 60) ? to % 60 : 59)
  return {
    options: [hours.map((value) => `${two(value)}时`), inHour.map((value) => `${two(value)}分`)],
    chosen: [hours.indexOf(hour), Math.max(0, inHour.indexOf(at % 60))],
  }
}

const date: Mode = {
  open: (data) => dateColumns(String(data.value || today()), data),
  turn: (data, { options, chosen }) => {
    const parts = chosen.map((at, column) => Number.parseInt(options[column]![at] ?? '1', 10))
    return dateColumns(parts.map(two).join('-'), data)
  },
  value: (_data, { options, chosen }) =>
    chosen.map((at, column) => (options[column]![at] ?? '').replace(/\D/g, '')).join('-'),
}

function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function dateColumns(wanted: string, { start, end, fields }: Record<string, Untyped>): Columns {
  const full = (text: string, fallback: string) => {
    const parts = String(text || fallback)
      .split('-')
      .map(Number)
    return [parts[0] ?? 1900, parts[1] ?? 1, parts[2] ?? 1] as const
  }
  const key = ([year, month, day]: readonly [number, number, number]) => year * 10_000 + month * 100 + day
  const from = full(start, '1900-01-01')
  const to = full(end, '2100-12-31')
  let at = full(wanted, today())
  if (key(at) < key(from)) at = from
  if (key(at) > key(to)) at = to
  const [year, month] = at
  const days = new Date(year, month, 0).getDate()
  const atFirst = year === from[0]
  const atLast = year === to[0]
  const columns = [
    { values: span(from[0], to[0]), now: year, word: '年' },
    { values: span(atFirst ? from[1] : 1, atLast ? to[1] : 12), now: month, word: '月' },
    {
      values: span(atFirst && month === from[1] ? from[2] : 1, atLast && month === to[1] ? to[2] : days),
      now: Math.min(at[2], days),
      word: '日',
    },
  ].slice(0, { year: 1, month: 2 }[fields as string] ?? 3)
  return {
    options: columns.map(({ values, word }) => values.map((value) => `${two(value)}${word}`)),
    chosen: columns.map(({ values, now }) => Math.max(0, values.indexOf(now))),
  }
}

const region: Mode = {
  open: ({ value, customItem, level }) => regionColumns(value ?? [], customItem, level),
  turn: ({ customItem, level }, { options, chosen }, column) => {
    const names = chosen.map((at, index) => (index <= column ? (options[index]![at] ?? '') : ''))
    return regionColumns(names, customItem, level)
  },
  value: (_data, { options, chosen }) => chosen.map((at, column) => options[column]![at] ?? ''),
}

function regionColumns(names: string[], customItem: string, level: string): Columns {
  const withCustom = (list: string[]) => (customItem ? [customItem, ...list] : list)
  const provinces = withCustom(Object.keys(CITIES))
  const first = Math.max(0, provinces.indexOf(names[0] ?? ''))
  const cities = withCustom(Object.keys(CITIES[provinces[first]!] ?? {}))
  const second = Math.max(0, cities.indexOf(names[1] ?? ''))
  const counties = withCustom(CITIES[provinces[first]!]?.[cities[second]!] ?? [])
  const third = Math.max(0, counties.indexOf(names[2] ?? ''))
  const depth = { province: 1, city: 2 }[level] ?? 3
  return { options: [provinces, cities, counties].slice(0, depth), chosen: [first, second, third].slice(0, depth) }
}

export const MODES: Record<string, Mode> = { selector, multiSelector, time, date, region }
