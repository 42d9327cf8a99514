let account: string | null = null

/** Whom this window works for; told once somebody has signed in here, null after they signed out. */
export function windowWorksFor(who: string | null): void {
  account = who
}

export const accountOfWindow = (): string | null => account
