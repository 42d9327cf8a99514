import { fieldOf } from '../../services/field-of'
import type { Foot } from '../../services/paged-list'

/** What stands under the rows of a list. Fires `more` when the person asks for the next page, or for it once again. */
Component({
  properties: {
    foot: { type: String, value: fieldOf<Foot>('end') },
    /** why the next page could not be read, a sentence */
    problem: { type: String, value: '' },
    /** said when there is nothing more */
    end: { type: String, value: '没有更多了' },
  },
  methods: {
    more() {
      this.triggerEvent('more')
    },
  },
})
