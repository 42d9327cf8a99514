import { Slice } from '@tiptap/pm/model'
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { Alert } from 'tdesign-react'
import { EXTENSIONS } from './editor/extensions'
import { readPasted } from './editor/paste'
import { PictureButton } from './PictureButton'
import './RichText.css'

/** The editor of a notice's text; what a paste could not keep is said above it. */
export function RichText({ html, onChange }: { html: string; onChange: (html: string) => void }) {
  const [lost, setLost] = useState<string[]>([])
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: html,
    onUpdate: ({ editor: now }) => onChange(now.getHTML()),
    editorProps: {
      attributes: { 'aria-label': '正文', 'data-testid': 'notice-body', class: 'rich-body' },
      transformPastedHTML(clipboard) {
        const pasted = readPasted(clipboard)
        setLost(pasted.lost)
        return pasted.html
      },
      transformPasted: (slice, { state }) => {
        // into an empty line it is put as it was: a title in the middle stays in the middle
        const isWhole = state.selection.$from.parent.content.size === 0 && slice.content.firstChild?.attrs.side
        return isWhole ? new Slice(slice.content, 0, slice.openEnd) : slice
      },
      handlePaste(_view, { clipboardData }) {
        const isPictureOnly =
          clipboardData?.files.length && !clipboardData.types.some((type) => type.startsWith('text/'))
        if (isPictureOnly) setLost(['图片（请用上面的“图片”按钮放）'])
        return false
      },
    },
  })
  useEffect(() => {
    // Only when the text was put in from outside (the other person's version), never while typing.
    if (editor && html !== editor.getHTML() && !editor.isFocused)
      editor.commands.setContent(html, { emitUpdate: false })
  }, [editor, html])
  if (!editor) return null
  return (
    <div className="stack" style={{ gap: 8 }}>
      {lost.length > 0 && (
        <Alert
          theme="warning"
          message={`贴进来的内容里有${lost.join('、')}没有保留，请对照原文看一遍。`}
          closeBtn
          onClose={() => setLost([])}
          data-testid="paste-lost"
        />
      )}
      <div className="rich">
        <Toolbar editor={editor} />
        <EditorContent editor={editor} />
      </div>
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
      struck: now.isActive('strike'),
      middle: now.isActive({ side: 'center' }),
      right: now.isActive({ side: 'right' }),
      table: now.isActive('table'),
    }),
  })
  const chain = () => editor.chain().focus()
  const toSide = (side: string | null) =>
    chain().updateAttributes('paragraph', { side }).updateAttributes('heading', { side }).run()
  const tools: Tool[] = [
    { word: '大标题', title: '大标题', active: on.heading2, run: () => chain().toggleHeading({ level: 2 }).run() },
    { word: '小标题', title: '小标题', active: on.heading3, run: () => chain().toggleHeading({ level: 3 }).run() },
    { word: '加粗', title: '加粗（Ctrl+B）', active: on.bold, run: () => chain().toggleBold().run() },
    { word: '• 列表', title: '列表', active: on.bullets, run: () => chain().toggleBulletList().run() },
    { word: '1. 编号', title: '编号列表', active: on.numbers, run: () => chain().toggleOrderedList().run() },
    { word: '引用', title: '引用', active: on.quote, run: () => chain().toggleBlockquote().run() },
    { word: '删除线', title: '删除线', active: on.struck, run: () => chain().toggleStrike().run() },
    { word: '居中', title: '居中', active: on.middle, run: () => toSide(on.middle ? null : 'center') },
    { word: '靠右', title: '靠右', active: on.right, run: () => toSide(on.right ? null : 'right') },
    ...(on.table
      ? [
          { word: '加一行', title: '在下面加一行', active: false, run: () => chain().addRow().run() },
          { word: '加一列', title: '在右边加一列', active: false, run: () => chain().addColumn().run() },
          { word: '删这行', title: '删掉这一行', active: false, run: () => chain().deleteRow().run() },
          { word: '删这列', title: '删掉这一列', active: false, run: () => chain().deleteColumn().run() },
          { word: '删表格', title: '删掉整张表格', active: false, run: () => chain().deleteTable().run() },
        ]
      : [{ word: '表格', title: '放一张表格', active: false, run: () => chain().insertTable().run() }]),
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
