/**
 * The life of a thing as data: which command leads from where to where, and who may give it. Buttons come from it in
 * both clients (by way of `available` in the answers), and the server checks every command against it.
 * `to`: `same`, the status stays; `back`, to where it came from; `either`, the change decides between several.
 */
export interface LifeRow<
  Command extends string = string,
  Status extends string = string,
  Side extends string = string,
  Only extends string = string,
  Where extends string = string,
> {
  command: Command
  by: Side | readonly Side[]
  from: readonly Status[]
  /** at whose desk it must be; absent: any */
  where?: readonly Where[]
  to: Status | 'same' | 'back' | 'either'
  /** what must hold besides */
  only?: Only
  /** why this row is there, where it would surprise */
  why?: string
}

/** What the table needs to know of one thing at one moment, as one actor sees it. */
export interface Situation<
  Status extends string = string,
  Only extends string = string,
  Where extends string = string,
> {
  status: Status
  where?: Where
  holds: Readonly<Record<Only, boolean>>
}

const isBy = <Side extends string>({ by }: { by: Side | readonly Side[] }, sides: readonly Side[]) =>
  sides.some((side) => (typeof by === 'string' ? by === side : by.includes(side)))

/** The row by which one of `sides` can give the command now; undefined: it is not possible. */
export function rowFor<C extends string, S extends string, P extends string, O extends string, W extends string>(
  rows: readonly LifeRow<C, S, P, O, W>[],
  command: C,
  sides: readonly P[],
  { status, where, holds }: Situation<S, O, W>,
): LifeRow<C, S, P, O, W> | undefined {
  return rows.find(
    (row) =>
      row.command === command &&
      isBy(row, sides) &&
      row.from.includes(status) &&
      (!row.where || (where !== undefined && row.where.includes(where))) &&
      (!row.only || holds[row.only]),
  )
}

/** The states from which a side gives a command: for a write that goes by the condition, without reading the thing. */
export const statesFor = <C extends string, S extends string, P extends string>(
  rows: readonly LifeRow<C, S, P>[],
  command: C,
  side: P,
): S[] => rows.filter((row) => row.command === command && isBy(row, [side])).flatMap(({ from }) => from)

/** Every command that these sides can give now, in the order of the table. */
export function available<C extends string, S extends string, P extends string, O extends string, W extends string>(
  rows: readonly LifeRow<C, S, P, O, W>[],
  sides: readonly P[],
  situation: Situation<S, O, W>,
): C[] {
  const commands = [...new Set(rows.map(({ command }) => command))]
  return commands.filter((command) => rowFor(rows, command, sides, situation) !== undefined)
}

/** May one of these sides give the command at all, in whatever state? */
export const isGivenBy = <C extends string, P extends string>(
  rows: readonly { command: C; by: P | readonly P[] }[],
  command: C,
  sides: readonly P[],
): boolean => rows.some((row) => row.command === command && isBy(row, sides))
