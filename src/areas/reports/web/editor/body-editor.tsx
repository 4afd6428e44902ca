/** The editor of a body: a paper that is written on, with a bar for the kind of line and for putting a number in. */
import { NumberOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { type Editor, EditorContent, type JSONContent, useEditor, useEditorState } from '@tiptap/react'
import { Button, Select } from 'antd'
import { useState } from 'react'
import '../../../../web/paper/paper.css'
import { type Body, type LineKind, lineKinds, type Span, type Token } from '../../body.ts'
import './editor.css'
import { nodesFor } from './nodes.ts'
import { FigurePicker } from './picker.tsx'

const choices = Object.entries(lineKinds).map(([value, label]) => ({ value: value as LineKind, label }))

const Bar = ({ editor, span }: { editor: Editor; span: Span }) => {
  const [picking, pick] = useState(false)
  const kind = useEditorState({ editor, selector: ({ editor: now }) => now.getAttributes('paragraph').kind as LineKind | undefined })
  const insert = (token: Token): void => {
    pick(false)
    editor.chain().focus().insertContent({ type: 'figure', attrs: token }).run()
  }
  return (
    <div className="row wrap editor-bar no-print" role="toolbar" aria-label="正文工具">
      <Select
        aria-label="段落种类"
        style={{ width: 120 }}
        value={kind ?? 'text'}
        options={choices}
        onChange={(chosen) => editor.chain().focus().updateAttributes('paragraph', { kind: chosen }).run()}
      />
      <Button type="primary" ghost icon={<NumberOutlined />} onClick={() => pick(true)}>
        引用指标
      </Button>
      <Button icon={<UndoOutlined />} aria-label="撤销" onClick={() => editor.chain().focus().undo().run()} />
      <Button icon={<RedoOutlined />} aria-label="恢复" onClick={() => editor.chain().focus().redo().run()} />
      {picking && <FigurePicker span={span} choose={insert} close={() => pick(false)} />}
    </div>
  )
}

type Given = { name: string; content: Body; span: Span; mayWrite: boolean; changed: (body: Body) => void }

export const BodyEditor = ({ name, content, span, mayWrite, changed }: Given) => {
  const editor = useEditor({
    extensions: nodesFor(span),
    content: content as JSONContent,
    editable: mayWrite,
    editorProps: {
      attributes: mayWrite
        ? { class: 'paper', role: 'textbox', 'aria-multiline': 'true', 'aria-label': `${name}的正文` }
        : { class: 'paper', role: 'article', 'aria-label': name },
    },
    onUpdate: ({ editor: now }) => changed(now.getJSON() as unknown as Body),
  })
  return (
    <>
      {mayWrite && <Bar editor={editor} span={span} />}
      <EditorContent editor={editor} />
    </>
  )
}
