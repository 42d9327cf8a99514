import StarterKit from '@tiptap/starter-kit'
import { OwnPicture } from './own-picture'
import { Side, Subscript, Superscript } from './superscript'
import { TABLE } from './table'

/** What a notice on a phone needs, and no more: the server keeps exactly this (domain/publishing/content/rich-text.ts). */
export const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ['tel'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  OwnPicture,
  Superscript,
  Subscript,
  Side,
  ...TABLE,
]
