import type { Item } from '../../../catalog/views'
import { type Actor, availableTo, fileRef, type Links, linksOf, timelineOf } from '../../../kernel'
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
import { materialStates } from './materials'
import { nextSteps } from './sentence'

/** A case as its parties see it, or (with other buttons, and not spoken to as whoever applied) the staff. */
export async function caseView({ document, community }: LoadedCase, actor: Actor, now: number): Promise<CaseView> {
  const reader = actor.kind === 'staff' ? 'staff' : 'resident'
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
            lines: derivation(document.clock, document.item.promisedDays, now, localDaysOf({ community }), reader),
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

/** What a question says that was answered once and is not asked any more. */
const HIDDEN_NOW = '现在不用填'

function answers(item: Item, document: Case, owner: boolean, links: Links): FormAnswer[] {
  const editable = owner && (document.status === 'draft' || document.status === 'supplementing')
  const typed = editable ? typedForm(item.form, document.form) : {}
  return item.form.flatMap((field): FormAnswer[] => {
    const { key, label, type } = field
    const value = document.form[key] ?? null
    const before = {
      earlier: (document.earlierAnswers ?? [])
        .filter((one) => one.key === key)
        .map(({ value: told, at }) => ({ text: shownValue(field, told), at })),
      earlierFiles: document.earlier
        .filter(({ path }) => path === `form.${key}`)
        .map(({ file, at }) => ({ ...fileRef(file, links), at })),
    }
    if (value === null) {
      const hasBeen = before.earlier.length + before.earlierFiles.length > 0
      return hasBeen ? [{ key, label, type, text: HIDDEN_NOW, ...before }] : []
    }
    return [
      {
        key,
        label,
        type,
        text: shownValue(field, value),
        ...before,
        ...(isSealed(field) ? { sealed: true as const } : {}),
        ...(isPhotos(value) && type === 'photo' ? { files: value.map((file) => fileRef(file, links)) } : {}),
        ...(editable ? { value: typed[key] } : {}),
      },
    ]
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
