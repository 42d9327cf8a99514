import { fieldOf } from '../../services/field-of'
import type { TimelineRow } from './timeline-list.view'

/** What happened to a case or an order, the newest first. */
Component({
  properties: {
    /** `timelineRows` of timeline-list.view.ts */
    rows: { type: Array, value: fieldOf<TimelineRow[]>([]) },
  },
})
