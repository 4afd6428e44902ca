/** Marks every digit that is typed and is no figure, while it is typed. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { LineKind, Span } from '../../body.ts'
import { looseDigits } from '../../digits.ts'

const decorated = (doc: Node, span: Span): DecorationSet => {
  const found: Decoration[] = []
  doc.descendants((node, at, parent) => {
    if (!node.isText) return
    for (const loose of looseDigits(node.text ?? '', span, parent?.attrs.kind as LineKind | undefined)) {
      const from = at + loose.at
      found.push(Decoration.inline(from, from + loose.says.length, { class: 'loose-digit', title: '这个数字没有引用指标' }))
    }
  })
  return DecorationSet.create(doc, found)
}

export const LooseDigits = Extension.create<Span>({
  name: 'looseDigits',
  addOptions: () => ({ from: '', to: '' }),
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        state: {
          init: (_, { doc }) => decorated(doc, options),
          apply: (change, before) => (change.docChanged ? decorated(change.doc, options) : before),
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})
