let fresh: { id: string; view: unknown } | null = null

/** Keeps an answer that the next page shows at once, without asking again. */
export function passToNextPage(id: string, view: object): void {
  fresh = { id, view }
}

/** Gives it away once; null when it is of something else. */
export function takeFromLastPage<View>(id: string): View | null {
  const found = fresh?.id === id ? (fresh.view as View) : null
  fresh = null
  return found
}
