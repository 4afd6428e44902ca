/** What may stand in the editor, which is what may stand in a body: lines of a kind, numbers, gaps, tables; no other look or thing. */
import { type Attribute, mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import type { Span } from '../../body.ts'
import { CellsView } from './cells.tsx'
import { LooseDigits } from './loose.ts'
import { NumberView } from './number.tsx'

const elements: Readonly<Record<string, string>> = { title: 'h2', first: 'h3', second: 'h4' }

const plain = (name: string): Attribute => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === null ? {} : { [`data-${name}`]: String(attributes[name]) }),
})

const asJson = (name: string): Attribute => ({
  default: null,
  parseHTML: (element: HTMLElement) => JSON.parse(element.getAttribute(`data-${name}`) ?? 'null') as unknown,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: JSON.stringify(attributes[name]) }),
})

/** A line of the paper. What follows it is ordinary text, whatever it was itself. */
const Line = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  marks: '',
  addAttributes: () => ({ kind: { ...plain('kind'), default: 'text', keepOnSplit: false } }),
  parseHTML: () => [{ tag: 'p' }, { tag: 'h2' }, { tag: 'h3' }, { tag: 'h4' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    elements[String(node.attrs.kind)] ?? 'p',
    mergeAttributes(HTMLAttributes, { class: String(node.attrs.kind) }),
    0,
  ],
})

const FigureToken = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => Object.fromEntries(['figure', 'part', 'from', 'to', 'beside', 'definition'].map((name) => [name, plain(name)])),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(NumberView),
})

/** A gap: chosen by a click, and replaced by what is typed. */
const Gap = Node.create({
  name: 'blank',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ hint: { ...plain('hint'), default: '' } }),
  parseHTML: () => [{ tag: 'span[data-hint]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'gap' }), `〔${String(node.attrs.hint)}〕`],
})

const Cells = Node.create({
  name: 'table',
  group: 'block',
  atom: true,
  addAttributes: () => ({ caption: plain('caption'), head: asJson('head'), rows: asJson('rows'), note: plain('note') }),
  parseHTML: () => [{ tag: 'figure[data-rows]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(CellsView),
})

/** Of the kit only the ground: a document, its text, undoing, and where the mark of insertion may stand. */
const Ground = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  paragraph: false,
  strike: false,
  trailingNode: false,
  underline: false,
})

export const nodesFor = (span: Span) => [Ground, Line, FigureToken, Gap, Cells, LooseDigits.configure(span)]
