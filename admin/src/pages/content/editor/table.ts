import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables'
import { type CommandProps, mergeAttributes, Node } from '@tiptap/react'

/**
 * Tables on ProseMirror's own table module, as far as a notice on a phone can show them: rows, cells, heads, and cells
 * that reach over others. No widths, no borders of their own.
 */
declare module '@tiptap/react' {
  interface Commands<ReturnType> {
    contentTable: {
      /** two columns, a row of heads and two rows */
      insertTable: () => ReturnType
      addRow: () => ReturnType
      addColumn: () => ReturnType
      deleteRow: () => ReturnType
      deleteColumn: () => ReturnType
      deleteTable: () => ReturnType
    }
  }
}

const ROLES: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

const span = (name: 'colspan' | 'rowspan', most: number) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.min(most, Math.max(1, Number(element.getAttribute(name)) || 1)),
  renderHTML({ [name]: size = 1 }: Record<string, number>) {
    return size > 1 ? { [name]: size } : {}
  },
})

const cell = {
  content: 'block+',
  isolating: true,
  addAttributes: () => ({
    colspan: span('colspan', 50),
    rowspan: span('rowspan', 500),
    // ProseMirror's tables ask for it; nobody sets widths here
    colwidth: { default: null, rendered: false },
  }),
}

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const step = (direction: 1 | -1) => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch)
    return { Tab: () => step(1), 'Shift-Tab': () => step(-1) }
  },
  addCommands() {
    type Step = typeof addRowAfter
    const run =
      (step: Step) =>
      () =>
      ({ state, dispatch }: CommandProps) =>
        step(state, dispatch)
    const row = (kind: string) => ({
      type: 'tableRow',
      content: [1, 2].map(() => ({ type: kind, content: [{ type: 'paragraph' }] })),
    })
    return {
      insertTable:
        () =>
        ({ commands }) =>
          commands.insertContent({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }),
      addRow: run(addRowAfter),
      addColumn: run(addColumnAfter),
      deleteRow: run(deleteRow),
      deleteColumn: run(deleteColumn),
      deleteTable: run(deleteTable),
    }
  },
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
})

const TableCell = Node.create({
  ...cell,
  name: 'tableCell',
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
})

const TableHeader = Node.create({
  ...cell,
  name: 'tableHeader',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes), 0],
})

export const TABLE = [Table, TableRow, TableCell, TableHeader]
