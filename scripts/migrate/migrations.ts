import type { Case } from '../../domain/casework'
import { pickupTaskOf } from '../../domain/casework'
import {
  born,
  type CollectionOf,
  idOfSecond,
  type LogEntry,
  logged,
  nameKeyOf,
  type Stored,
  system,
} from '../../domain/kernel'
import { folded, piecesOf } from '../../domain/kernel/text/fold'
import { cleanAccount } from '../../domain/kernel/text/rules'
import type { Person } from '../../domain/people'
import type { Spell, Week } from '../../domain/places/views'
import type { Content } from '../../domain/publishing/content/document'
import { NEW_ACCOUNT } from '../../domain/staff/account'
import { tasks } from '../../domain/tasks/task/document'
import { confirmedAs } from '../../domain/volunteering/volunteer/registration'
import { volunteerPart } from '../../domain/volunteering/volunteer/volunteer'

/** One step of a document from the form before to `to`. Pure, and the same answer when it is made again. */
export interface Migration {
  /** the data version that documents have afterwards */
  to: number
  /** in words, for the operator */
  what: string
  /** the collection */
  of: string
  /** the document in its new form; the same object: nothing to change. Another `_id` moves it there. */
  change(document: Stored): Stored
  /** what else there must be from now on, made of the document in its new form; each is made once, by its id */
  makes?(document: Stored): { in: CollectionOf; document: Stored }[]
}

/** In order. The last one's `to` is at most `DATA_VERSION`. */
export const migrations: readonly Migration[] = [
  {
    to: 1,
    what: 'account names are kept as they are compared at the log-in: without capitals, full-width letters and blanks',
    of: 'accounts',
    change: (account) => {
      const name = cleanAccount(account._id)
      return name === account._id ? account : { ...account, _id: name }
    },
  },
  {
    to: 2,
    what: 'a pick-up is a task: the case keeps what it waits for, whose list it stands in is the task’s',
    of: 'cases',
    change: (document) => {
      const next: Stored & Record<string, unknown> = { ...document, pickup: asTask(caseIn(document)) }
      for (const field of ['taskFor', 'taskDoneBy', 'taskAt']) delete next[field]
      return next
    },
    makes(document) {
      const task = pickupTaskOf(caseIn(document))
      return task ? [{ in: tasks, document: task }] : []
    },
  },
  {
    to: 3,
    what: 'a mailbox has messages and a quota of sends',
    of: 'mailboxes',
    change: (mailbox) => renamed(mailbox, { letters: 'messages', accepts: 'quota', acceptRequests: 'quotaRequests' }),
  },
  {
    to: 4,
    what: 'words by which cases are found are kept in simplified characters',
    of: 'cases',
    change: (document) => withWords(document, 'words'),
  },
  {
    to: 4,
    what: 'words by which orders are found are kept in simplified characters',
    of: 'orders',
    change: (document) => withWords(document, 'searchKeys'),
  },
  {
    to: 4,
    what: 'staff look for a notice by pieces of its title',
    of: 'notices',
    change: (document) => Object.assign({ ...document }, { titleWords: piecesOf((document as Content).title) }),
  },
  {
    to: 5,
    what: 'opening hours are data, a community has closures and extra days, and a log of who changed them',
    of: 'communities',
    change(document) {
      const empty = { ...born(document._id, document.area, document.createdAt, []), closures: [], extraDays: [] }
      const next: Stored & Record<string, unknown> = { ...empty, ...document }
      next.hours = typeof next.hours === 'string' ? weekOf(next.hours) : (next.hours ?? null)
      return next
    },
  },
  {
    to: 6,
    what: 'how sure it is who somebody is (nobody was asked for a proof before); staff find people by every spelling of a name',
    of: 'people',
    change(document) {
      const lines: LogEntry[] = []
      const { name, createdAt, log } = Object.assign({ name: '', log: lines }, document)
      const by = log[0]?.by ?? logged(system, createdAt, 'register').by
      return Object.assign({ certainty: { level: 'declared', at: createdAt, by }, nameKey: nameKeyOf(name) }, document)
    },
  },
  {
    to: 7,
    what: 'an account lists the browsers in which it is signed in, and is locked by nobody’s guesses',
    of: 'accounts',
    change(document) {
      const next: Stored & Record<string, unknown> = { ...NEW_ACCOUNT, ...document }
      for (const field of ['lockedUntil', 'sessionEpoch']) delete next[field]
      return next
    },
  },
  {
    to: 8,
    what: 'volunteers are confirmed by staff; whoever took orders before stays confirmed, with a note that says so',
    of: 'people',
    change: (document) => confirmedOfBefore(document as Person),
  },
]

function confirmedOfBefore(person: Person): Person {
  const before = volunteerPart(person)
  if (!before || before.standing) return person
  const said = { ...before, standing: 'waiting', withdrawal: null, saidAt: person.createdAt } as const
  const seen = {
    at: person.createdAt,
    by: '系统',
    skills: before.skills,
    note: '在有确认之前登记的，沿用；请社区有空时复核',
  }
  return { ...person, parts: { ...person.parts, volunteer: confirmedAs(person, said, seen) } }
}

/** What stands in `cases` is a case. */
const caseIn = (document: Stored) => document as Case

/** The same document with other names for its fields. */
function renamed(document: Stored, names: Readonly<Record<string, string>>): Stored {
  const next: Stored & Record<string, unknown> = { ...document }
  for (const [before, after] of Object.entries(names)) {
    if (before in next) next[after] = next[before]
    delete next[before]
  }
  return next
}

const withWords = (document: Stored, field: 'words' | 'searchKeys'): Stored => {
  const { [field]: words = [] } = document as Stored & { words?: string[]; searchKeys?: string[] }
  return Object.assign({ ...document }, { [field]: [...new Set(words.map(folded))] })
}

/**
 * Hours as they were typed before: "工作日 8:30-12:00、14:30-18:00". What cannot be read so is null, and the console asks the
 * secretary for it.
 */
function weekOf(words: string): Week | null {
  const [, days = '', times = ''] = words.normalize('NFKC').match(/^(工作日|周一[至到]周五|每天)?[\s:,]*(.*)$/) ?? []
  const found = [...times.matchAll(/(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})/g)].map((at): Spell => {
    const [from = 0, fromMinutes = 0, to = 0, toMinutes = 0] = at.slice(1).map(Number)
    return [from * 60 + fromMinutes, to * 60 + toMinutes]
  })
  const rest = times.replace(/\d{1,2}:\d{2}\s*[-–—~至到]\s*\d{1,2}:\d{2}/g, '').replace(/[\s、,;和及]|上午|下午/g, '')
  const inOrder = found.every(([from, to], index) => from < to && to <= 1440 && from >= (found[index - 1]?.[1] ?? 0))
  if (found.length === 0 || rest !== '' || !inOrder) return null
  return Array.from({ length: 7 }, (_, weekday) => (weekday < 5 || days === '每天' ? found : []))
}

/** One that ended without anybody having brought anything was called off. */
function asTask(document: Case): Case['pickup'] {
  const { pickup, log } = document
  if (!pickup || pickup.taskId) return pickup
  const brought = log.some(({ did, at }) => did === 'collect' && at === pickup.doneAt)
  const task: Case['pickup'] = {
    ...pickup,
    taskId: idOfSecond('task', document, { request: `asked-${pickup.askedAt}` }),
  }
  return pickup.doneAt !== null && !brought ? { ...task, calledOff: true } : task
}
