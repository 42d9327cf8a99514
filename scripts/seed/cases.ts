import {
  accepted,
  type Case,
  closed,
  collected,
  decided,
  delivered,
  forwarded,
  newDraft,
  notAccepted,
  pickupRequested,
  rated,
  submitted,
  supplementRequested,
} from '../../domain/casework'
import { itemAt } from '../../domain/catalog'
import type { Item } from '../../domain/catalog/views'
import { workerOf } from '../../domain/gridwork'
import { type Actor, applied, type Change, present, type StoredFile } from '../../domain/kernel'
import { actorOf, hasWeChat, type Person } from '../../domain/people'
import type { Community } from '../../domain/places'
import { staffActor } from '../../domain/staff'
import type { Account } from '../../domain/staff/account'
import { LIVES, type Step } from './case-lives'
import { filledForm } from './filled-form'
import { samplePhoto } from './sample-photo'
import { withoutEffects } from './without-effects'

const DAY = 24 * 3600_000

interface Scene {
  community: Community
  item: Item
  applicant: Person
  worker: Person
  /** one of its own for each paper of the item, and one that the worker takes */
  photos: Record<string, StoredFile>
  fetched: StoredFile
  staff: (account: string) => Actor
}

/** Twenty-five running cases in every state and some that ended, each grown step by step by the domain's own rules. */
export async function demonstrationCases(
  everybody: Person[],
  staff: Account[],
  community: Community,
  at: number,
): Promise<Case[]> {
  const actors = new Map(staff.map((account) => [account._id, staffActor(account)]))
  const residents = everybody.filter((person) => hasWeChat(person) && person.roles.length === 1)
  const grown: Case[] = []
  for (const [index, life] of LIVES.entries()) {
    const item = await itemAt(life.item)
    if (!item) throw new Error(`the demonstration speaks of an item that does not exist: ${life.item}`)
    const applicant = present(residents[index * 5], 'an applicant')
    const worker = everybody.find((person) => workerOf(person)?.grid === applicant.area)!
    const photos: Record<string, StoredFile> = {}
    for (const { key } of item.materials) photos[key] = await samplePhoto(at)
    const fetched = await samplePhoto(at)
    const scene = {
      community,
      item,
      applicant,
      worker,
      photos,
      fetched,
      staff: (account: string) => actors.get(account)!,
    }
    grown.push(withoutEffects(grow(`case-demo-${String(index + 1).padStart(2, '0')}`, life.steps, scene, at)))
  }
  return grown
}

function grow(id: string, steps: Step[], scene: Scene, now: number): Case {
  const by = actorOf(scene.applicant)
  const first = present(steps[0], 'the first step of a life')
  const begun = now - first.daysAgo * DAY
  let document = newDraft(id, scene.item, by, scene.applicant, begun, [])
  for (const step of steps) {
    const at = now - step.daysAgo * DAY
    document = applied(document, changeOf(document, step, scene, at), at)
  }
  return document
}

function changeOf(document: Case, step: Step, scene: Scene, at: number): Change<Case> {
  const { item, worker, photos, fetched, community } = scene
  const resident = { by: actorOf(scene.applicant), at }
  const clerk = { by: scene.staff('clerk'), at }
  const first = present(
    item.materials.find(({ required }) => required) ?? item.materials[0],
    `a material of ${item.id}`,
  )
  switch (step.did) {
    case 'draft':
      return { set: {}, log: [] }
    case 'submit':
      return submitted(document, resident, community, {
        form: filledForm(item.form),
        materials: Object.fromEntries(
          item.materials.map(({ key, required }) => [
            key,
            {
              files: required ? [photos[key]!] : [],
              deferred: false,
              verdict: 'none' as const,
              reason: null,
              collectedBy: null,
            },
          ]),
        ),
        effects: [],
      })
    case 'accept':
      return accepted(document, clerk, community)
    case 'supplement':
      return supplementRequested(document, clerk, community, [
        { key: first.key, name: first.name, reason: '照片不清楚，看不到字，请重新拍' },
      ])
    case 'pickup': {
      const grid = community.grids.find(({ area }) => area === scene.applicant.area)!
      const asked = { worker: grid.worker!, materials: [first.key], note: '老人腿脚不便' }
      return pickupRequested(document, clerk, community, asked)
    }
    case 'collect':
      return collected(document, { by: actorOf(worker), at }, community, {
        files: { [first.key]: [fetched] },
        effects: [],
      })
    case 'town':
      return forwarded(document, clerk, 'town', '材料齐全，建议上报')
    case 'county':
      return forwarded(document, { by: scene.staff('town'), at }, 'county', '镇里核实无误')
    case 'approve':
    case 'reject': {
      const by =
        document.level === 'community'
          ? scene.staff('clerk')
          : document.level === 'town'
            ? scene.staff('town')
            : scene.staff(step.reviewer ?? 'county-civil')
      return decided(
        document,
        { by, at },
        community,
        step.did === 'approve' ? { outcome: 'approved' } : { outcome: 'rejected', reason: '家庭收入高于当地标准' },
      )
    }
    case 'deliver':
      return delivered(document, clerk, community, '已发到社保卡，也可到社区窗口领取')
    case 'close':
      return closed(document, clerk)
    case 'rate':
      return rated(document, resident, { score: 5, tags: ['态度好'], comment: '不用跑路，真方便' })
    case 'refuse':
      return notAccepted(document, clerk, '户口不在本社区', '请到户口所在地的社区办理，带上身份证和户口本')
  }
}
