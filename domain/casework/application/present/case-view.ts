import type { Item } from '../../../catalog/views'
import { type Actor, availableTo, timelineOf } from '../../../kernel'
import { fullAddress, maskedAddress } from '../../../people'
import type { Community } from '../../../places'
import { gridNameOf } from '../../../places'
import { derivation } from '../../clock/derivation'
import { promisedUntil } from '../../clock/promise'
import type { CaseView, FormAnswer, Level } from '../../views'
import { type Case, isPhotos, isPickupOpen, photosOf } from '../document'
import { isSealed, shownValue, typedForm } from '../form-values'
import { itemOf } from '../item-of'
import { applicationLife } from '../life'
import { type LoadedCase, localDaysOf } from '../load-case'
import { isOwner, mayLookInside } from '../policy'
import { LOG_WORDS } from '../words'
import { caseCard } from './card'
import { fileRef, type Links, linksOf, materialStates } from './materials'
import { nextSteps } from './sentence'

/** A case as its parties see it, or (with other buttons) the staff. */
export async function caseView({ document, community }: LoadedCase, actor: Actor, now: number): Promise<CaseView> {
  const item = await itemOf(document)
  const mayLook = mayLookInside(actor, document)
  const links = mayLook ? await linksOf(photosOf(document)) : new Map()
  const owner = isOwner(actor, document)
  const self = owner && document.applicant.personId === actor.id
  const { applicant } = document
  const contact = contactOf(document, community)
  const dueAt = promisedUntil(document.clock, document.item.promisedDays, now)
  return {
    ...caseCard(document, now),
    item: {
      id: document.item.id,
      version: document.item.version,
      name: document.item.name,
      department: document.item.department,
      promisedDays: document.item.promisedDays,
    },
    applicant: {
      name: applicant.name,
      idMasked: applicant.idMasked,
      phoneMasked: applicant.phoneMasked ?? '没有留电话',
      addressText: (self ? fullAddress(applicant.address) : maskedAddress(applicant.address)) ?? '没有登记住址',
      gridName: gridNameOf(document.area, community),
    },
    form: mayLook ? answers(item, document, owner, links) : [],
    materials: materialStates(item, document, links),
    timeline: timelineOf(document.log, LOG_WORDS),
    deadline:
      dueAt === null
        ? null
        : {
            promisedDays: document.item.promisedDays,
            dueAt,
            lines: derivation(document.clock, document.item.promisedDays, now, localDaysOf({ community })),
          },
    contact,
    result: document.result && {
      outcome: document.result.outcome,
      reason: document.result.reason,
      delivery: document.result.delivery,
    },
    nextSteps: nextSteps(document, community?.phone ?? null),
    available: owner ? availableTo(applicationLife, actor, document, now) : [],
    rating: document.rating,
    pickup: document.pickup && {
      taskId: document.pickup.taskId,
      workerName: document.pickup.workerName,
      state: isPickupOpen(document) ? 'asked' : 'done',
      askedAt: document.pickup.askedAt,
      doneAt: document.pickup.doneAt,
      calledOff: document.pickup.calledOff ?? false,
    },
  }
}

function answers(item: Item, document: Case, owner: boolean, links: Links): FormAnswer[] {
  const editable = owner && (document.status === 'draft' || document.status === 'supplementing')
  const typed = editable ? typedForm(item.form, document.form) : {}
  return item.form
    .filter(({ key }) => document.form[key] !== undefined && document.form[key] !== null)
    .map((field) => {
      const value = document.form[field.key]
      return {
        key: field.key,
        label: field.label,
        type: field.type,
        text: shownValue(field, value),
        earlier: (document.earlierAnswers ?? [])
          .filter(({ key }) => key === field.key)
          .map(({ value: before, at }) => ({ text: shownValue(field, before), at })),
        ...(isSealed(field) ? { sealed: true as const } : {}),
        ...(isPhotos(value) && field.type === 'photo' ? { files: value.map((file) => fileRef(file, links)) } : {}),
        ...(editable ? { value: typed[field.key] } : {}),
      }
    })
}

const DESK_NAMES: Record<Level, string> = { community: '社区窗口', town: '镇便民服务中心', county: '县级部门' }

/** Whom to call: the desk that has it. */
function contactOf({ level, item }: Case, community: Community | null): CaseView['contact'] {
  if (!community) return { name: '社区', role: DESK_NAMES.community, phone: null }
  if (level === 'town') return { name: community.town.name, role: DESK_NAMES.town, phone: community.town.phone }
  if (level === 'county')
    return {
      name: `${community.county.name}${item.department}部门`,
      role: DESK_NAMES.county,
      phone: community.county.phones[item.department] ?? community.phone,
    }
  return { name: community.name, role: DESK_NAMES.community, phone: community.phone }
}
