/** One question of a form: label, hint, the field of its type, and what is wrong beside it. */
Component({
  properties: {
    /** a FieldView of pages/apply/fields.view.ts */
    field: { type: Object, value: {} },
  },
})
