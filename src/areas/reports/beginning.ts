/** A body begins as the paper of its kind: text as text, numbers as figures of the report's own period, gaps as gaps. */
import type { Block, Paper, Run } from '../../kit/paper.ts'
import type { Body, Inline, LineKind, Piece, Token } from './body.ts'
import { lineKinds } from './body.ts'

const token = (figure: string, part?: string): Token => ({ figure, part: part ?? null, from: null, to: null, beside: null, definition: null })

const inlineOf = (run: Run): Inline[] => {
  if ('figure' in run) return [{ type: 'figure', attrs: token(run.figure, run.part) }]
  if ('blank' in run && !run.text) return [{ type: 'blank', attrs: { hint: run.hint } }]
  const text = run.text?.replace(/\s*\n\s*/g, '　') ?? ''
  return text === '' ? [] : [{ type: 'text', text }]
}

const kindOf = (kind: string): LineKind => (kind in lineKinds ? (kind as LineKind) : 'text')

const pieceOf = (block: Block): Piece =>
  block.kind === 'table'
    ? {
        type: 'table',
        attrs: {
          caption: block.caption,
          head: block.head,
          rows: block.rows.map((row) => row.map((cell) => cell.flatMap(inlineOf))),
          note: block.note ?? null,
        },
      }
    : { type: 'paragraph', attrs: { kind: kindOf(block.kind) }, content: block.runs.flatMap(inlineOf) }

export const bodyFrom = (paper: Paper): Body => ({ type: 'doc', content: paper.blocks.map(pieceOf) })
