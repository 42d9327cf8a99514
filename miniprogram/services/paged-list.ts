import { sentenceOf } from './call-error'
import { fieldOf } from './field-of'
import { fill, fillKept, LOADED_WHEN_PULLED, type PageState, UNFILLED } from './page-state'

/** As every list of the server answers. */
export interface Pageful<Card> {
  rows: Card[]
  next: string | null
}

/** What stands under the rows: there are more, they are being read, they could not be read, that was all. */
export type Foot = 'more' | 'reading' | 'failed' | 'end'

/** What stands under a list that has no rows yet. */
export const EMPTY_LIST = { foot: fieldOf<Foot>('end'), footProblem: '' }

/** What a page with a list shows; spread into its `data`. */
export const emptyList = <Row>() => ({ ...UNFILLED, asOf: '', rows: fieldOf<Row[]>([]), ...EMPTY_LIST })

/** Which part is read: from `after` on, at most `limit`. */
export interface Where {
  after?: string
  limit?: number
}

type Shown = Record<string, unknown>
interface Screen<Row> {
  data: { state?: PageState; asOf?: string; rows: Row[]; foot: Foot }
  setData(data: Shown): void
}

/** Where the rows of a list come from. */
export interface Source<Card, Row, Answer extends Pageful<Card> = Pageful<Card>> {
  read(where: Where): Promise<Answer>
  row(card: Card): Row
  /** which field of a row tells it from the others */
  key: keyof Row
  /** what else the page shows of an answer, besides its rows */
  also?(answer: Answer): Shown
  /** the list opens without a network: what was read last is kept under this name */
  keptAs?(): string
}

/** The server takes no larger one. */
const MOST_AT_ONCE = 50

/**
 * The behaviour of every list: pages that were loaded stay when the person comes back, and are read anew in their
 * place, so that the finger finds the row where it was; only what changed crosses to the screen. An answer that comes
 * when another list is shown by now is dropped.
 */
export class PagedList<Card, Row, Answer extends Pageful<Card> = Pageful<Card>> {
  /** what is shown, as the server answered it */
  cards: Card[] = []
  private next: string | null = null
  private pages = 1
  private turn = 0

  constructor(
    private readonly page: Screen<Row>,
    private readonly source: Source<Card, Row, Answer>,
  ) {}

  /** Opens the list, or reads it anew in its place: onShow, onPullDownRefresh, and 重试. */
  async show(): Promise<void> {
    const turn = ++this.turn
    const screen = this.screen(turn)
    const { keptAs } = this.source
    if (keptAs)
      await fillKept(
        screen,
        keptAs(),
        () => this.readAll(),
        (answer) => this.shown(turn, answer),
      )
    else await fill(screen, async () => this.shown(turn, await this.readAll()))
    // a further page that was being read meanwhile has been dropped
    if (this.page.data.foot === 'reading') screen.setData({ foot: this.foot() })
  }

  /** Another list on the same page: what was shown goes at once. */
  restart(change: Shown): Promise<void> {
    this.cards = []
    this.next = null
    this.pages = 1
    this.page.setData({ ...change, ...EMPTY_LIST, rows: [], state: 'loading', asOf: '' })
    return this.show()
  }

  /** Another list on the same page, by what the person chose; nothing when it is shown already. */
  choose(choice: Shown): void {
    const shown = new Map<string, unknown>(Object.entries(this.page.data))
    if (Object.entries(choice).some(([name, value]) => shown.get(name) !== value)) this.restart(choice)
  }

  /** The next page: onReachBottom, and 再试一次 after it failed. */
  async more(): Promise<void> {
    const { next, turn } = this
    if (!next || this.page.data.foot === 'reading') return
    const screen = this.screen(turn)
    screen.setData({ foot: 'reading', footProblem: '' })
    try {
      const answer = await this.source.read({ after: next })
      if (turn !== this.turn) return
      this.pages += 1
      const cards = this.without(answer.rows)
      const from = this.page.data.rows.length
      const rows = cards.map((card, index) => [`rows[${from + index}]`, this.source.row(card)])
      this.cards = [...this.cards, ...cards]
      this.next = answer.next
      screen.setData({ ...Object.fromEntries(rows), foot: this.foot() })
    } catch (error) {
      screen.setData({ foot: 'failed', footProblem: sentenceOf(error) })
    }
  }

  /** Paints the rows anew, from the same cards: something else that they show has changed. */
  repaint(): void {
    this.page.setData(this.changes())
  }

  private foot(): Foot {
    return this.next ? 'more' : 'end'
  }

  /** As many rows as were shown, from the first on. */
  private async readAll(): Promise<Answer> {
    const wanted = this.pages > 1 ? this.cards.length : 0
    const limit = (left: number) => (left > 0 ? { limit: Math.min(left, MOST_AT_ONCE) } : {})
    const answer = await this.source.read(limit(wanted))
    let { rows, next } = answer
    while (next && rows.length < wanted) {
      const further = await this.source.read({ after: next, ...limit(wanted - rows.length) })
      rows = [...rows, ...further.rows]
      next = further.next
    }
    return { ...answer, rows, next }
  }

  private shown(turn: number, answer: Answer): Shown {
    if (turn !== this.turn) return {}
    this.cards = []
    this.cards = this.without(answer.rows)
    this.next = answer.next
    return { ...this.changes(), foot: this.foot(), footProblem: '', ...this.source.also?.(answer) }
  }

  /** Without those that are shown: what moved between two pages is not shown twice. */
  private without(cards: Card[]): Card[] {
    const known = new Set(this.cards.map((card) => this.keyOf(this.source.row(card))))
    return cards.filter((card) => {
      const key = this.keyOf(this.source.row(card))
      if (known.has(key)) return false
      known.add(key)
      return true
    })
  }

  private changes(): Shown {
    const rows = this.cards.map((card) => this.source.row(card))
    const before = this.page.data.rows
    const same =
      rows.length === before.length && rows.every((row, at) => this.keyOf(row) === this.keyOf(before[at] as Row))
    if (!same) return { rows }
    const changed = rows.flatMap((row, at) =>
      JSON.stringify(row) === JSON.stringify(before[at]) ? [] : [[`rows[${at}]`, row] as const],
    )
    return Object.fromEntries(changed)
  }

  private keyOf(row: Row): unknown {
    return row[this.source.key]
  }

  /** The page, as long as no other list took its place. */
  private screen(turn: number): Screen<Row> {
    const { page } = this
    return {
      get data() {
        return page.data
      },
      setData: (data) => {
        if (turn === this.turn) page.setData(data)
      },
    }
  }
}

/** The row that was tapped (`data-index`); none when the list was read anew, and shorter, under the finger. */
export const tappedRow = <Row>(
  page: { data: { rows: Row[] } },
  { currentTarget }: { currentTarget: { dataset: { index: number } } },
): Row | undefined => page.data.rows[currentTarget.dataset.index]

interface Listed<Card, Row, Answer extends Pageful<Card>> extends Screen<Row> {
  list: PagedList<Card, Row, Answer> | null
  source(): Source<Card, Row, Answer>
}

/**
 * What a page with a list is made of; spread into it. The page says in `source` where its rows come from. The list is
 * read by `load` (重试), anew when it is pulled down, and further at its end or by `more` (再试一次).
 */
export const listed = <Card, Row, Answer extends Pageful<Card> = Pageful<Card>>() => ({
  list: fieldOf<PagedList<Card, Row, Answer> | null>(null),
  load(this: Listed<Card, Row, Answer>) {
    this.list ??= new PagedList(this, this.source())
    return this.list.show()
  },
  more(this: Listed<Card, Row, Answer>) {
    this.list?.more()
  },
  onReachBottom(this: Listed<Card, Row, Answer>) {
    this.list?.more()
  },
  ...LOADED_WHEN_PULLED,
})
