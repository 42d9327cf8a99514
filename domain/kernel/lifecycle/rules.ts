/**
 * The ids of everything that a command is told about: what was in doubt about one of them is settled by the next answer
 * about it. Whatever a new kind calls its id, it ends with Id.
 */
export const thingsNamedIn = (told: object): string[] =>
  Object.entries(told).flatMap(([key, value]) =>
    key.endsWith('Id') && key !== 'requestId' && typeof value === 'string' && value !== '' ? [value] : [],
  )
