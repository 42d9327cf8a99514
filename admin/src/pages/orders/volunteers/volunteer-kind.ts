import type { Standing, VolunteerRow } from '../../../../../domain/volunteering/views'
import { byNumber } from '../../../api/list-rows'
import { answered } from '../../../api/use-answer'
import type { ListKind } from '../../../api/use-list'

const PAGE = 50

/** The lists of volunteers: who waits longest stands first, of the others the latest. */
export const volunteerKind: ListKind<VolunteerRow, { standing: Standing }> = {
  name: 'volunteers',
  ask: (filter, after) => answered('volunteering.volunteers', { ...filter, limit: PAGE, ...(after && { after }) }),
  order: ({ standing }) =>
    byNumber(
      (row) => row.saidAt,
      (row) => row.personId,
      standing === 'waiting' ? 1 : -1,
    ),
  belongs: (row, { standing }) => row.standing === standing,
}
