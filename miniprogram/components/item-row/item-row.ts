/** One service item in a list, the found words coloured. */
Component({
  properties: {
    /** an ItemRow of item-row.view.ts */
    row: { type: Object, value: { title: [], official: [] } },
  },
})
