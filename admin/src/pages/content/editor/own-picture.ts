import Image from '@tiptap/extension-image'

/** A picture remembers the stored file it shows: its link is short-lived, and only stored files may stay in a notice. */
export const OwnPicture = Image.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      fileID: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-file'),
        renderHTML: ({ fileID }: { fileID?: string | null }) => (fileID ? { 'data-file': fileID } : {}),
      },
    }
  },
})
