/** A table of the body: it is as its paper has it, and each number in it opens. */
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import type { Inline, Piece } from '../../body.ts'
import { NumberShown } from './number.tsx'

type Cells = Extract<Piece, { type: 'table' }>['attrs']

const CellShown = ({ cell }: { cell: readonly Inline[] }) =>
  cell.map((inline, i) =>
    inline.type === 'figure' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the cell
      <NumberShown key={i} token={inline.attrs} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the cell
      <span key={i}>{inline.type === 'text' ? inline.text : `〔${inline.attrs.hint}〕`}</span>
    ),
  )

const Rows = ({ rows }: Pick<Cells, 'rows'>) => (
  <tbody>
    {rows.map((row, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
      <tr key={i}>
        {row.map((cell, j) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
          <td key={j}>
            <CellShown cell={cell} />
          </td>
        ))}
      </tr>
    ))}
  </tbody>
)

export const CellsView = ({ node }: NodeViewProps) => {
  const { caption, head, rows, note } = node.attrs as Cells
  return (
    <NodeViewWrapper as="figure" className="paper-table" contentEditable={false}>
      <figcaption>{caption}</figcaption>
      <div className="paper-scroll">
        <table>
          <thead>
            <tr>
              {head.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <Rows rows={rows} />
        </table>
      </div>
      {note && <p className="note">{note}</p>}
    </NodeViewWrapper>
  )
}
