import { type About, type Change, dayOf, type EffectSpec, logged, present, type StoredFile } from '../../../kernel'
import { type LocalDays, localDaysAnew } from '../../../places'
import { resumedFrom } from '../../clock/promise'
import { type Case, wantedKeys, withReplaced } from '../document'
import { changed } from './change'
import { pickupEnded } from './pickup-ended'

export interface Brought {
  form: Case['form']
  materials: Case['materials']
  note?: string
  /** answers that others take the place of, as they were stored, by field */
  answeredBefore: Record<string, unknown>
  /** photos that others took the place of, by input path */
  replaced: Record<string, StoredFile[]>
  effects: EffectSpec[]
}

/** 补交: with everything wanted there, the case goes back to where it was asked from and the clock runs on. */
export function supplemented(document: Case, { by, at }: About, calendar: LocalDays, brought: Brought): Change<Case> {
  const { materials } = brought
  const isHere = (key: string) => (materials[key]?.files.length ?? 0) > 0
  const ended = document.pickup?.materials.every(isHere) ? pickupEnded(document, { by, at }) : { set: {}, effects: [] }
  const set: Partial<Case> = {
    form: brought.form,
    materials,
    earlier: withReplaced(document, brought.replaced, at),
    earlierAnswers: [
      ...(document.earlierAnswers ?? []),
      ...Object.entries(brought.answeredBefore).map(([key, value]) => ({ key, value, at })),
    ],
    ...ended.set,
    ...backIfComplete({ ...document, ...ended.set, materials }, at, calendar),
  }
  const log = [logged(by, at, 'supplement', brought.note)]
  return changed(document, set, at, log, () => [...brought.effects, ...ended.effects])
}

/** Back to where the supplement was asked from, once nothing is wanted any more. */
export function backIfComplete(document: Case, at: number, calendar: LocalDays): Partial<Case> {
  if (document.status !== 'supplementing' || wantedKeys(document).length > 0) return {}
  return {
    status: present(document.supplement).back,
    supplement: null,
    clock: resumedFrom(document.clock, 'supplement', at, calendar),
    local: localDaysAnew(dayOf(at), document.local, calendar),
  }
}
