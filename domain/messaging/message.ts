import { declareEffect, type EffectSpec } from '../kernel'

/** What a message is about, as data: nobody guesses it from an address. */
export interface Matter {
  /** as the inbox says it: "办件" */
  word: string
  /** whose it is: "casework" */
  domain: string
  id: string
}

export interface MessageSpec {
  /** "none:..." for somebody without WeChat: the effect ends as failed and staff see that a call is needed */
  toOpenid: string
  toName: string
  matter: Matter
  /** with `values` by `filled(template, values)` */
  template: string
  values: Record<string, string | number>
  /** where a tap leads, "packages/casework/pages/case-detail/case-detail?id=..." */
  page: string
  /** as the inbox shows it */
  title: string
  text: string
}

export const messageEffect = declareEffect<MessageSpec>('message')

/** Asks for one message to one person: into the inbox in any case, by WeChat where they accepted it. */
export const message = (spec: MessageSpec): EffectSpec => messageEffect({ ...spec, page: spec.page.replace(/^\//, '') })
