import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Answered } from '../product/answer'
import { dataOf } from '../product/answer'
import type { Product } from '../product/product'
import { asFarAsItGoes, type Figure } from './figures'

type Ask = Promise<Answered<unknown>>
/** Everybody's notices, matters and messages beside their identity; one page of a list; the volunteers of one order. */
const MOST_EXAMINED = 60
/** This looks whether a notice is for anybody, among as many as one query gives. */
const READS_AN_AUDIENCE = ['publish, before delivery']

/**
 * Database requests of every user action, identity included; where effects follow, of these too. And the documents that
 * the hungriest of them examined, those that a lookup found included.
 */
export async function requestFigures(product: Product): Promise<Figure[]> {
  const figures: Figure[] = []
  let worst = { examined: 0, what: '' }
  const measure = async <Data>(
    what: string,
    most: number,
    asked: Promise<Answered<Data>>,
    mostInAll?: number,
  ): Promise<Data> => {
    const answer = await asked
    const data = dataOf(what, answer)
    const { dbRequests, docsExamined, called } = answer.usage
    figures.push({ what, value: dbRequests, unit: 'requests', most })
    if (called.calls > 0 || mostInAll !== undefined) {
      const value = dbRequests + called.dbRequests
      figures.push({ what: `${what}, effects included`, value, unit: 'requests', most: mostInAll })
    }
    const examined = docsExamined + called.docsExamined
    if (examined > worst.examined && !READS_AN_AUDIENCE.includes(what)) worst = { examined, what }
    return data
  }
  for (const { name, measured } of parts()) {
    await asFarAsItGoes(name, figures, async () => {
      await measured(product, measure)
      return undefined
    })
  }
  figures.push({
    what: `documents examined, most of all: ${worst.what}`,
    value: worst.examined,
    unit: 'docs',
    most: MOST_EXAMINED,
  })
  return figures
}

// biome-ignore lint/suspicious/noExplicitAny: one measure for answers of every shape
export type Measure = (what: string, most: number, asked: Ask, mostInAll?: number) => Promise<any>

interface Part {
  name: string
  /** Asks one action after the other, each with the most that it may cost. */
  measured(product: Product, measure: Measure): Promise<void>
}

const DOMAIN = path.resolve(__dirname, '../../domain')

/** Every `testing/requests.ts` of the domain: what a folder's actions cost stands beside them. */
const parts = (): Part[] =>
  readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(path.join('testing', 'requests.ts')))
    .sort()
    .map((file) => ({ name: path.dirname(path.dirname(file)), measured: require(path.join(DOMAIN, file)).measured }))
