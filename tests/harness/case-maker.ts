import { cases } from '../../domain/casework/application/collection'
import { present } from '../../domain/kernel'
import { people } from '../../domain/people/person'
import type { DomainWorld, Told } from './domain-world'
import { photo } from './photos'

export const ITEM = { itemId: 'resident-pension-claim', itemVersion: 1 }
export const FORM = { contributionYears: 15, makeUp: false, otherPension: false, payoutAccount: '6222021234567890123' }

let count = 0
export const requestId = () => `request-${String(++count).padStart(16, '0')}`

/** Brings cases into the state that a test is about, through the doors. */
export function caseMaker(world: DomainWorld, staff: Record<string, string>) {
  const submitInput = async (openid = 'o-resident') => {
    await stepAside(openid)
    return inputOf(openid)
  }
  const inputOf = async (openid: string) => ({
    requestId: requestId(),
    ...ITEM,
    form: FORM,
    materials: { m3: { files: [await world.send(openid, await photo())] } },
    consent: true,
  })
  const must = (told: Told) => {
    if (!told.ok) throw new Error(`${told.error.code} ${told.error.message} ${JSON.stringify(told.error.fields)}`)
    return told.data
  }
  const give = async (account: string, action: string, caseId: string, input: object = {}) => {
    const { version } = must(await world.admin(staff[account], 'casework.get', { caseId }))
    return must(await world.admin(staff[account], `casework.${action}`, { caseId, version, ...input }))
  }
  const STEPS: Record<string, [account: string, action: string, input?: object][]> = {
    submitted: [],
    accepted: [['clerk', 'accept']],
    supplementing: [['clerk', 'requestSupplement', { materials: [{ key: 'm3', reason: '不清楚' }] }]],
    pickup: [['clerk', 'requestPickup', { materials: ['m1'] }]],
    town: [
      ['clerk', 'accept'],
      ['clerk', 'forward', { to: 'town', opinion: '同意' }],
    ],
    county: [
      ['clerk', 'accept'],
      ['clerk', 'forward', { to: 'county', opinion: '同意' }],
    ],
    decided: [
      ['clerk', 'accept'],
      ['clerk', 'forward', { to: 'county', opinion: '同意' }],
      ['county', 'decide', { outcome: 'approved' }],
    ],
    delivered: [
      ['clerk', 'accept'],
      ['clerk', 'forward', { to: 'county', opinion: '同意' }],
      ['county', 'decide', { outcome: 'approved' }],
      ['clerk', 'deliver', { how: '社区代取' }],
    ],
  }
  /** Only one runs at a time for one person; what earlier tests left running makes room. */
  async function stepAside(openid: string): Promise<void> {
    const [person] = await people.find({ openid }, { limit: 1 })
    const running = await cases.find({ parties: person?._id, state: 'running' }, { limit: 1000, fields: { _id: true } })
    for (const { _id } of running) await cases.updateWhere({ _id }, { runningKey: `case:${_id}` })
  }
  /** @returns the case as its owner sees it */
  async function caseIn(state: string, openid = 'o-resident') {
    const { caseId } = must(await world.app(openid, 'casework.submit', await submitInput(openid)))
    for (const [account, action, input] of present(STEPS[state], `the state ${state}`))
      await give(account, action, caseId, input)
    return must(await world.app(openid, 'casework.get', { caseId }))
  }
  return { submitInput, give, caseIn, must, stepAside }
}

export type CaseMaker = ReturnType<typeof caseMaker>
