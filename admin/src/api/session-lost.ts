type Listener = () => void
const listeners = new Set<Listener>()

/** The door said that nobody is signed in; whoever shows the login listens here. */
export function tellSessionLost(): void {
  for (const listener of listeners) listener()
}

export function onSessionLost(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
