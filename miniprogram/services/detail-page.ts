import { CallError, sentenceOf } from './call-error'
import { fillKept, UNFILLED } from './page-state'
import { takeFromLastPage } from './pass-to-page'

type Shown = Record<string, unknown>
interface Detail {
  data: { state?: (typeof UNFILLED)['state']; asOf?: string }
  setData(data: Shown): void
}

/** The data of a page about one thing: what `fillDetail` fills, and the sheet that asks why something is given up. */
export const DETAIL = { ...UNFILLED, asOf: '', asking: false, askProblem: '' }

/**
 * Fills a page about one thing: with what the page before it has just been answered, else with what the server says, else
 * with what was read last.
 * @param of the action that reads it and its id: under both it is kept in the phone
 */
export const fillDetail = <View>(
  page: Detail,
  { action, id }: { action: string; id: string },
  ask: () => Promise<View>,
  view: (found: View) => Shown,
): Promise<void> => fillKept(page, `${action}.${id}`, async () => takeFromLastPage<View>(id) ?? (await ask()), view)

/** What a page is made of that asks in a sheet why something is given up. */
export const GIVES_UP = {
  /** They think better of it. */
  keep(this: Detail) {
    this.setData({ asking: false })
  },
  /** Said in the sheet. The thing moved on meanwhile: what is shown is the newest, and the person decides again. */
  async notGivenUp(this: Detail & { load(): unknown }, error: unknown) {
    this.setData({ askProblem: sentenceOf(error) })
    if (isOvertaken(error)) await this.load()
  },
}

/** Somebody moved the thing on meanwhile: what is shown is not so any more. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof CallError && ['CONFLICT', 'NOT_NOW'].includes(error.code)
