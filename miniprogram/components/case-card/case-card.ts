/** One running matter in a list: what it is, where it is, what is wanted of me, when it is due. */
Component({
  properties: {
    /** a CaseRow of case-card.view.ts */
    row: { type: Object, value: {} },
  },
})
