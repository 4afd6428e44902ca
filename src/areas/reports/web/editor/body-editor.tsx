/** The editor of a body: a paper that is written on; who may not write reads the same paper. */
import { EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import '../../../../web/paper/paper.css'
import type { Body, Span } from '../../body.ts'
import { Bar } from './bar.tsx'
import './editor.css'
import { nodesFor } from './nodes.ts'

type Given = { report: string; name: string; content: Body; span: Span; mayWrite: boolean; changed: (body: Body) => void }

export const BodyEditor = ({ report, name, content, span, mayWrite, changed }: Given) => {
  const editor = useEditor({
    extensions: nodesFor(span),
    content: content as JSONContent,
    editable: mayWrite,
    editorProps: {
      attributes: mayWrite
        ? { class: 'paper', role: 'textbox', 'aria-multiline': 'true', 'aria-label': `${name}的正文` }
        : { class: 'paper', role: 'article', 'aria-label': name },
    },
    // The server reads it piece by piece and refuses whatever may not stand in a body.
    onUpdate: ({ editor: now }) => changed(now.getJSON() as unknown as Body),
  })
  return (
    <>
      {mayWrite && <Bar editor={editor} report={report} span={span} />}
      <EditorContent editor={editor} />
    </>
  )
}
