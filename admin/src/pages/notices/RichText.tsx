import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect } from 'react'
import { OwnPicture } from './own-picture'
import { PictureButton } from './PictureButton'
import './RichText.css'

/** Headings, bold, struck out, lists, quotes and pictures: what a notice on a phone needs, and no more. */
const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    underline: false,
    link: false,
    horizontalRule: false,
  }),
  OwnPicture,
]

export function RichText({ html, onChange }: { html: string; onChange: (html: string) => void }) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: html,
    onUpdate: ({ editor: now }) => onChange(now.getHTML()),
    editorProps: { attributes: { 'aria-label': '正文', 'data-testid': 'notice-body', class: 'rich-body' } },
  })
  useEffect(() => {
    // Only when the text was put in from outside (the other person's version), never while typing.
    if (editor && html !== editor.getHTML() && !editor.isFocused)
      editor.commands.setContent(html, { emitUpdate: false })
  }, [editor, html])
  if (!editor) return null
  return (
    <div className="rich">
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  )
}

interface Tool {
  word: string
  title: string
  active: boolean
  run: () => void
}

function Toolbar({ editor }: { editor: Editor }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading2: now.isActive('heading', { level: 2 }),
      heading3: now.isActive('heading', { level: 3 }),
      bold: now.isActive('bold'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: Tool[] = [
    { word: '大标题', title: '大标题', active: on.heading2, run: () => chain().toggleHeading({ level: 2 }).run() },
    { word: '小标题', title: '小标题', active: on.heading3, run: () => chain().toggleHeading({ level: 3 }).run() },
    { word: '加粗', title: '加粗（Ctrl+B）', active: on.bold, run: () => chain().toggleBold().run() },
    { word: '• 列表', title: '列表', active: on.bullets, run: () => chain().toggleBulletList().run() },
    { word: '1. 编号', title: '编号列表', active: on.numbers, run: () => chain().toggleOrderedList().run() },
    { word: '引用', title: '引用', active: on.quote, run: () => chain().toggleBlockquote().run() },
    { word: '撤销', title: '撤销（Ctrl+Z）', active: false, run: () => chain().undo().run() },
  ]
  return (
    <div className="rich-tools" role="toolbar" aria-label="正文格式">
      {tools.map((tool) => (
        <button
          key={tool.word}
          type="button"
          title={tool.title}
          aria-pressed={tool.active}
          // The editor keeps its selection when the button does not take the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={tool.run}
        >
          {tool.word}
        </button>
      ))}
      <PictureButton
        onPicture={({ url, fileID }, alt) =>
          chain()
            .insertContent({ type: 'image', attrs: { src: url, alt, fileID } })
            .run()
        }
      />
    </div>
  )
}
