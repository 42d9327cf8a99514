import type { Host, Untyped } from '../runtime/types'

/** What tests find in the browser. The fixtures put `notes`, `answers` and `lastEvent` there. */
declare global {
  var notes: string[]
  var answers: Untyped[]
  var lastEvent: Untyped
  var __phone: {
    host: Host
    stats(): { page: string; setDataCalls: number; setDataBytes: number; firstRenderMs: number }[]
  }
}
