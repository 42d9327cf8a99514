import { badInput, carriedOut, declareEffect, Id, now as instant, logged, notNow } from '../../kernel'
import { changePerson } from '../change-person'
import { isTrusted } from '../owned-part'
import { hasWeChat, type Person, people } from '../person'
import { personDeed } from './deed'
import { mayChange } from './present'

/** Whoever acted for the record that is gone acts for the one that stays. */
const recordsMerged = declareEffect<{ from: string; into: string }>('recordsMerged')

/**
 * 合并: two records of one person. The other one is closed: it holds no number and nobody counts it, its cases stay under it
 * and with whoever made them; those who act for it act for this one. One that has a WeChat is moved to this record first.
 */
export const merge = personDeed('登记（合并）', { from: Id }, async ({ person, told, actor, now }) => {
  const from = told.from === person._id ? null : await people.get(told.from)
  if (!from || !mayChange(actor, from)) throw badInput({ from: '没有找到要并进来的那一份，请重新查找。' })
  if (from.mergedInto === person._id) return { set: {}, log: [] }
  if (from.mergedInto) throw notNow('那一份已经并入别的登记，请重新查找。')
  if (hasWeChat(from)) throw notNow('那一份连着微信。请先在那一份里“解除微信”，再给要留下的这一份连接微信，然后合并。')
  if (isTrusted(from)) throw notNow('那一份是社区工作人员的，请把这一份并到那一份里去。')
  await changePerson(from, closed(from, person, told.reason), now)
  return { set: {}, log: [logged(actor, now, 'merge', told.reason)] }

  function closed(other: Person, into: Person, reason: string) {
    return {
      set: { idIndex: `merged:${other._id}`, toldIndex: undefined, mergedInto: into._id, dependents: [] },
      log: [logged(actor, now, 'merged', reason)],
      effects: [recordsMerged({ from: other._id, into: into._id })],
    }
  }
})

const MOST_AT_ONCE = 100

export const mergingRecords = carriedOut(recordsMerged, {
  repeat: 'safe',
  async run({ from, into }) {
    const kept = await people.get(into)
    if (!kept) return { state: 'failed', reason: '找不到留下的登记' }
    const carers = await people.find({ 'dependents.personId': from }, { limit: MOST_AT_ONCE })
    for (const carer of carers) {
      const dependents = carer.dependents
        .filter(({ personId }) => personId !== into)
        .map((tie) =>
          tie.personId === from ? { ...tie, personId: into, name: kept.name, idIndex: kept.idIndex } : tie,
        )
      await changePerson(carer, { set: { dependents }, log: [] }, instant())
    }
    return { state: 'done' }
  },
})
