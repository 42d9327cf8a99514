import { Extension, Mark, mergeAttributes } from '@tiptap/react'

/** m², H₂O, notes: what stands higher or lower means something else than what stands on the line. */
const small = (name: 'superscript' | 'subscript', tag: 'sup' | 'sub') =>
  Mark.create({
    name,
    excludes: 'superscript subscript',
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  })

export const Superscript = small('superscript', 'sup')
export const Subscript = small('subscript', 'sub')

const SIDES = ['center', 'right']

/** A notice's title stands in the middle, its signature and day at the right. */
export const Side = Extension.create({
  name: 'side',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        side: {
          default: null,
          parseHTML: (element: HTMLElement) => {
            const side = element.style.textAlign || element.getAttribute('align') || ''
            return SIDES.includes(side) ? side : null
          },
          renderHTML: ({ side }: { side?: string | null }) => (side ? { style: `text-align:${side}` } : {}),
        },
      },
    },
  ],
})
