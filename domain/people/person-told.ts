import { declareEffect, type EffectSpec } from '../kernel'

/** Something that happened to what is kept of somebody, told to a WeChat: their own, or the one that was theirs before. */
interface PersonTold {
  toOpenid: string
  toName: string
  personId: string
  title: string
  text: string
  page: string
}

/** The register knows no inbox: whoever keeps them carries it out. */
export const personTold = declareEffect<PersonTold>('personTold')

const PROFILE = 'packages/people/pages/profile/profile'

/** Tells the WeChat behind an openid; nothing where there is none. */
export const telling = (
  { _id, openid, name }: { _id: string; openid: string; name: string },
  { title, text, page = PROFILE }: { title: string; text: string; page?: string },
): EffectSpec[] =>
  openid.startsWith('none:') ? [] : [personTold({ toOpenid: openid, toName: name, personId: _id, title, text, page })]

/** The same to whoever has this ID number by this name, if they come by WeChat: nobody else hears of it. */
export const personAsked = declareEffect<{ idIndex: string; name: string; title: string; text: string; page: string }>(
  'personAsked',
)
