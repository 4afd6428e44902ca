/** An official paper on the page: its blocks in their places, every number a link to its records, every gap to be filled. */
import { Fragment } from 'react'
import { type Block, type Paper, type Run, valueInWords } from '../../kit/paper.ts'
import type { Clicked } from '../figures/behind.tsx'
import { Gap, type Writing } from './gap.tsx'
import './paper.css'

type Given = { paper: Paper; open: (clicked: Clicked) => void; writing: Writing }

const RunShown = ({ run, open, writing }: Omit<Given, 'paper'> & { run: Run }) => {
  if ('figure' in run)
    return run.value === undefined ? (
      <span className="unknown" title="您不在这项指标的知情范围内">
        —
      </span>
    ) : (
      <button type="button" className="figure-run" title="打开背后的记录" onClick={() => open({ figure: run.figure, part: run.part })}>
        {valueInWords(run)}
      </button>
    )
  if ('blank' in run) return <Gap run={run} writing={writing} />
  return run.text
}

const Runs = ({ runs, ...given }: Omit<Given, 'paper'> & { runs: readonly Run[] }) =>
  runs.map((run, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text
    <Fragment key={i}>
      <RunShown run={run} {...given} />
    </Fragment>
  ))

type TableBlock = Extract<Block, { kind: 'table' }>

const PaperTable = ({ block, ...given }: Omit<Given, 'paper'> & { block: TableBlock }) => (
  <figure className="paper-table">
    <figcaption>{block.caption}</figcaption>
    <div className="paper-scroll">
      <table>
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
            <tr key={i}>
              {row.map((cell, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                <td key={j}>
                  <Runs runs={cell} {...given} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {block.note && <p className="note">{block.note}</p>}
  </figure>
)

const headings = { title: 'h2', first: 'h3', second: 'h4' } as const

const BlockShown = ({ block, ...given }: Omit<Given, 'paper'> & { block: Block }) => {
  if (block.kind === 'table') return <PaperTable block={block} {...given} />
  const Element = block.kind in headings ? headings[block.kind as keyof typeof headings] : 'p'
  return (
    <Element className={block.kind}>
      <Runs runs={block.runs} {...given} />
    </Element>
  )
}

export const PaperShown = ({ paper, open, writing }: Given) => (
  <article className="paper" aria-label={paper.name}>
    {paper.docNumber && <p className="doc-number">{paper.docNumber}</p>}
    {paper.blocks.map((block, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the paper
      <BlockShown key={i} block={block} open={open} writing={writing} />
    ))}
  </article>
)
