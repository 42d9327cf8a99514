type Listener<Told> = (told: Told) => void

/** Something that the door said and whoever shows the login wants to hear. */
function news<Told>() {
  const listeners = new Set<Listener<Told>>()
  return {
    tell(told: Told): void {
      for (const listener of listeners) listener(told)
    },
    /** @returns a function that ends the listening */
    listen(listener: Listener<Told>): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const sessionLost = news<void>()
const otherAccount = news<string>()

/** The door said that nobody is signed in. */
export const tellSessionLost = (): void => sessionLost.tell()
export const onSessionLost = sessionLost.listen

/** The door said that somebody else is signed in by now: their name. */
export const tellOtherAccount = otherAccount.tell
export const onOtherAccount = otherAccount.listen
