import type { Me } from '../../../../../domain/people/views'

export interface WhoView {
  known: boolean
  facts: { label: string; text: string }[]
  /** empty when there is nobody to choose from */
  people: { id: string; name: string; about: string; chosen: boolean }[]
}

/** Known facts are shown, never asked again. */
export function whoView(me: Me, forDependent: string | null): WhoView {
  const own = { id: '', name: me.name ?? '我自己', about: '我自己', chosen: forDependent === null }
  const others = me.dependents
    .filter(({ waiting }) => !waiting)
    .map(({ personId, name, relation }) => ({
      id: personId,
      name,
      about: `我替他办：${relation}`,
      chosen: forDependent === personId,
    }))
  return {
    known: me.known,
    facts: forDependent === null ? factsOf(me) : [],
    people: others.length > 0 ? [own, ...others] : [],
  }
}

function factsOf(me: Me): WhoView['facts'] {
  return [
    { label: '姓名', text: me.name },
    { label: '身份证', text: me.idMasked },
    { label: '手机', text: me.phoneMasked },
    { label: '住址', text: me.addressText },
  ].flatMap(({ label, text }) => (text ? [{ label, text }] : []))
}
