/** The bar over the editor: the kind of the line, a number, an example, undoing. */
import { BulbOutlined, NumberOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { type Editor, useEditorState } from '@tiptap/react'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { type Body, type Inline, type LineKind, lineKinds, type Span, type Token, tokensIn } from '../../body.ts'
import { sectionOf } from '../../examples.ts'
import { ExamplePicker } from './example-picker.tsx'
import { FigurePicker } from './picker.tsx'

const choices = Object.entries(lineKinds).map(([value, label]) => ({ value: value as LineKind, label }))

/** The numbers of the section in which the mark of insertion stands. */
const tokensHere = (editor: Editor): Token[] => {
  const section = sectionOf(editor.getJSON() as unknown as Body, editor.state.selection.$from.index(0))
  return tokensIn(section).map(({ token }) => token)
}

export const Bar = ({ editor, report, span }: { editor: Editor; report: string; span: Span }) => {
  const [picking, pick] = useState<'figure' | 'example'>()
  const kind = useEditorState({ editor, selector: ({ editor: now }) => now.getAttributes('paragraph').kind as LineKind | undefined })
  const insert = (content: Inline | Inline[]): void => {
    pick(undefined)
    editor.chain().focus().insertContent(content).run()
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
      <Button type="primary" ghost icon={<NumberOutlined />} onClick={() => pick('figure')}>
        引用指标
      </Button>
      <Button icon={<BulbOutlined />} onClick={() => pick('example')}>
        举例
      </Button>
      <Button icon={<UndoOutlined />} aria-label="撤销" onClick={() => editor.chain().focus().undo().run()} />
      <Button icon={<RedoOutlined />} aria-label="恢复" onClick={() => editor.chain().focus().redo().run()} />
      {picking === 'figure' && (
        <FigurePicker span={span} choose={(token) => insert({ type: 'figure', attrs: token })} close={() => pick(undefined)} />
      )}
      {picking === 'example' && (
        <ExamplePicker report={report} tokens={tokensHere(editor)} span={span} choose={insert} close={() => pick(undefined)} />
      )}
    </div>
  )
}
