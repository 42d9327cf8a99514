import type { EffectKind } from './carry-out'
import type { EffectSpec } from './effect'

/**
 * A kind of effect: what must be known to carry it out is typed once, for those who ask for it and for the one who
 * carries it out. Calling it makes the effect: `countHours({ personId, orderId, hours })`.
 */
export interface DeclaredEffect<Data extends object> {
  (data: Data, notBefore?: number): EffectSpec
  readonly kind: string
  /** what an effect of this kind says; null for one of another kind */
  dataOf(effect: Pick<EffectSpec, 'kind' | 'data'>): Data | null
}

export function declareEffect<Data extends object>(kind: string): DeclaredEffect<Data> {
  const make = (data: Data, notBefore?: number): EffectSpec => ({
    kind,
    data: { ...data } as Record<string, unknown>,
    ...(notBefore === undefined ? {} : { notBefore }),
  })
  const dataOf = (effect: Pick<EffectSpec, 'kind' | 'data'>) => (effect.kind === kind ? (effect.data as Data) : null)
  return Object.assign(make, { kind, dataOf })
}

/** Who carries out a declared effect; a domain lists it under `effects`. */
export interface CarriedEffect {
  kind: string
  by: EffectKind
}

export const carriedOut = <Data extends object>(
  { kind }: DeclaredEffect<Data>,
  by: {
    repeat: EffectKind['repeat']
    settled?: EffectKind['settled']
    run: (data: Data, about: Parameters<EffectKind['run']>[1]) => ReturnType<EffectKind['run']>
  },
): CarriedEffect => ({ kind, by })
