import type { LogEntry } from '../kernel'

/** Of whoever acts, what is kept of them beside what they did. */
export const byOf = ({ kind, id, name, title }: LogEntry['by']): LogEntry['by'] => ({ kind, id, name, title })
