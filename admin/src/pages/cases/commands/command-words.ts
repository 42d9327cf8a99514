import type { Command, StaffCase } from '../../../../../domain/casework/views'
import { keysOf } from '../../../../../domain/kernel/objects/rules'
import { LEVEL_WORDS } from '../../../words/case-words'
import type { StaffCommand } from './drafts'

interface Words {
  /** on the button of the case */
  button: string
  title: string
  /** what happens, before it happens */
  intro: string
  send: string
  /** what happened, in the toast */
  done: (after: StaffCase) => string
  weight: 'main' | 'side' | 'danger'
}

/** In the order of the action bar, from the left; the main deed stands at the right. */
export const COMMAND_WORDS: Record<StaffCommand, Words> = {
  notAccept: {
    button: '不予受理',
    title: '不予受理',
    intro: '居民会收到理由和接下来的办法。',
    send: '不予受理并告知',
    done: () => '已告知居民不予受理，和接下来的办法。',
    weight: 'danger',
  },
  requestSupplement: {
    button: '要求补正',
    title: '请居民补正材料',
    intro: '勾选要补的材料，写明哪里不对。居民补齐之前，办理期限停着不走。',
    send: '发给居民',
    done: () => '已请居民补正，期限暂停；补齐后这件会回到“要我办”。',
    weight: 'side',
  },
  requestPickup: {
    button: '请网格员上门收',
    title: '请网格员上门收材料',
    intro: '网格员在小程序的工作台里马上看得到任务、地址和要收的材料；开了提醒的，微信也会收到消息。',
    send: '派给网格员',
    done: (after) => `已请${after.pickup?.workerName ?? '网格员'}上门收材料。`,
    weight: 'side',
  },
  handOver: {
    button: '换网格员',
    title: '换一位网格员上门',
    intro: '要收的材料和期限不变。新的网格员在工作台里马上看得到任务，原来的网格员会看到不用去了。',
    send: '改派',
    done: (after) => `已改派给${after.pickup?.workerName ?? '另一位网格员'}。`,
    weight: 'side',
  },
  forward: {
    button: '转上级审核',
    title: '转上级审核',
    intro: '转出后由上级办理，您可以在“等别人”里看到进展。',
    send: '转出',
    done: (after) => `已转到${LEVEL_WORDS[after.level]}里审核。`,
    weight: 'side',
  },
  accept: {
    button: '受理',
    title: '受理这件申请',
    intro: '受理后开始计算承诺期限，居民会收到通知。',
    send: '受理',
    done: (after) => (after.due ? `已受理，${after.due.words}。` : '已受理，居民会收到通知。'),
    weight: 'main',
  },
  decide: {
    button: '作出决定',
    title: '作出决定',
    intro: '决定后居民马上收到结果。',
    send: '作出决定',
    done: (after) =>
      after.result?.outcome === 'rejected' ? '已决定不通过，理由已告知居民。' : '已决定通过，结果已告知居民。',
    weight: 'main',
  },
  deliver: {
    button: '送达结果',
    title: '送达结果',
    intro: '写明怎么送到居民手里。',
    send: '已送达',
    done: () => '已记下送达方式，居民会收到通知。',
    weight: 'main',
  },
  close: {
    button: '办结',
    title: '办结这件',
    intro: '办结后请居民评价；这件会移到“已结束”。',
    send: '办结',
    done: () => '已办结，已请居民评价。',
    weight: 'main',
  },
}

/** The buttons of the bar: exactly what the server says is possible, and only what belongs to staff. */
export function commandsOf(available: Command[]): StaffCommand[] {
  return keysOf(COMMAND_WORDS).filter((name) => available.includes(name))
}
