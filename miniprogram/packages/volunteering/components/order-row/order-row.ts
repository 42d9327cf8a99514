/** One order in a list: what, where it stands, when and where, what is wanted of me. */
Component({
  properties: {
    /** an OrderRow of order-row.view.ts */
    row: { type: Object, value: {} },
  },
})
