import type { ActionName, InputOf } from './actions'

/** What everything that was asked for is kept under. Nowhere else is a key made. */
export const keys = {
  answer: <Name extends ActionName>(action: Name, input: InputOf<Name> | null) => ['answer', action, input] as const,
  /** a list under its filters; `lists` names it under all of them */
  list: (name: string, filters: unknown) => ['list', name, filters] as const,
  lists: (name: string) => ['list', name] as const,
}
