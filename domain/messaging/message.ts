import { declareEffect, type EffectSpec } from '../kernel'
import type { TemplateKey, TemplateValues } from '../templates'

export interface MessageSpec<Key extends TemplateKey = TemplateKey> {
  /** "none:..." for somebody without WeChat: the effect ends as failed and staff see that a call is needed */
  toOpenid: string
  toName: string
  template: Key
  values: TemplateValues[Key]
  /** where a tap leads, "packages/casework/pages/case-detail/case-detail?id=..." */
  page: string
  /** as the inbox shows it */
  title: string
  text: string
}

export const messageEffect = declareEffect<MessageSpec>('message')

/** Asks for one message to one person: into the inbox in any case, by WeChat where they accepted it. */
export const message = <Key extends TemplateKey>(spec: MessageSpec<Key>): EffectSpec =>
  messageEffect({ ...spec, page: spec.page.replace(/^\//, '') })
