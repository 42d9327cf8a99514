/** Faults for a stretch of work: WeChat is busy or its answer gets lost, the database refuses or its answer gets lost. */
export interface BadDay {
  /** what POST /sim/faults takes */
  faults: { openapi: object[]; db: object[] }
  /** sends whose answer gets lost: of these nobody can ever know */
  lostSends: number
}

const SEND = 'subscribeMessage.send'
/** Every request by which the product reads and writes documents. */
const DATABASE = ['getDocument', 'aggregateDocuments', 'modifyDocument', 'insertDocument']

/** @param first how many calls pass before the first fault @param count how many faults of each kind */
export function badDay(first: number, count: number): BadDay {
  const spread = (index: number, step: number) => first + index * step
  const busy = Array.from({ length: count }, (_, i) => {
    return { api: SEND, code: [-1, 40001, 42001, -1][i % 4], times: 1 + (i % 2), after: spread(i, 23) }
  })
  const refused = Array.from({ length: Math.ceil(count / 2) }, (_, i) => {
    return { api: SEND, code: 43101, after: spread(i, 41) }
  })
  const lost = Array.from({ length: Math.ceil(count / 4) }, (_, i) => {
    return { api: SEND, phase: 'after', after: spread(i, 67) }
  })
  const database = Array.from({ length: count * 2 }, (_, i) => {
    const phase = i % 2 ? 'after' : 'before'
    return { api: DATABASE[Math.floor(i / 2) % DATABASE.length], phase, after: Math.ceil(spread(i, 7) / 5) }
  })
  return { faults: { openapi: [...busy, ...refused, ...lost], db: database }, lostSends: lost.length }
}
