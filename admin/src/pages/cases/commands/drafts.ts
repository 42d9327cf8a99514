import type { StaffCase } from '../../../../../domain/casework/views'

/** What each dialog holds while it is being filled in. */
export interface Drafts {
  accept: { note: string }
  requestSupplement: { reasons: Record<string, string>; note: string }
  notAccept: { reason: string; wayOn: string }
  requestPickup: { materials: string[]; workerId: string; note: string }
  handOver: { workerId: string; note: string }
  forward: { to: 'town' | 'county'; opinion: string }
  decide: { outcome: 'approved' | 'rejected' | ''; reason: string; opinion: string }
  deliver: { how: string; note: string }
  close: { note: string }
}

export type StaffCommand = keyof Drafts

export function emptyDraft<Name extends StaffCommand>(name: Name, found: StaffCase): Drafts[Name] {
  const drafts: { [Key in StaffCommand]: () => Drafts[Key] } = {
    accept: () => ({ note: '' }),
    requestSupplement: () => ({ reasons: {}, note: '' }),
    notAccept: () => ({ reason: '', wayOn: '' }),
    // the worker cannot finish without every paper that is asked for: what may be missing is not ticked unasked
    requestPickup: () => ({
      materials: found.materials.filter(({ required, files }) => required && files.length === 0).map(({ key }) => key),
      workerId: found.workers[0]?.personId ?? '',
      note: '',
    }),
    handOver: () => ({ workerId: '', note: '' }),
    forward: () => ({ to: forwardTargets(found)[0], opinion: '' }),
    decide: () => ({ outcome: '', reason: '', opinion: '' }),
    deliver: () => ({ how: '', note: '' }),
    close: () => ({ note: '' }),
  }
  return drafts[name]()
}

/** Only upwards: the community may send to the town or the county, the town to the county. */
export function forwardTargets(found: Pick<StaffCase, 'level'>): ['town' | 'county', ...('town' | 'county')[]] {
  return found.level === 'community' ? ['town', 'county'] : ['county']
}

/** What was written in a draft, as text to be read and copied; '' when nothing was. What is only ticked or chosen is not. */
export function writtenIn<Name extends StaffCommand>(name: Name, draft: Drafts[Name], found: StaffCase): string {
  const nameOf = (key: string) => found.materials.find((material) => material.key === key)?.name ?? key
  const texts: { [Key in StaffCommand]: (draft: Drafts[Key]) => string[] } = {
    accept: ({ note }) => [note],
    requestSupplement: ({ reasons, note }) => [
      ...Object.entries(reasons).map(([key, reason]) => reason.trim() && `${nameOf(key)}：${reason}`),
      note,
    ],
    notAccept: ({ reason, wayOn }) => [reason, wayOn],
    requestPickup: ({ note }) => [note],
    handOver: ({ note }) => [note],
    forward: ({ opinion }) => [opinion],
    decide: ({ reason, opinion }) => [reason, opinion],
    deliver: ({ how, note }) => [how, note],
    close: ({ note }) => [note],
  }
  return texts[name](draft)
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n')
}
