/** The Word file of a report's own body, laid out as every paper; when asked, with the numbers of the records behind each of its numbers. */
import type { Block, Paper, Run } from '../../../kit/paper.ts'
import { inWords } from '../../../law/day.ts'
import type { Ctx } from '../../../server/context.ts'
import { figuresFor, recordsBehind } from '../../../server/figures.ts'
import { wordOf } from '../../../server/papers.ts'
import { readRecord } from '../../../server/records.ts'
import type { Download } from '../../../server/room.ts'
import { lookedAt } from '../../../server/trail.ts'
import { reports } from '../area.ts'
import { type Body, type Inline, type Piece, type Span, spanOf, type Token, tokensIn } from '../body.ts'
import type { TokenSaid } from '../contract.ts'
import { besideInWords } from '../beside.ts'
import { bodyPage } from './bodies.ts'
import { frozenRecords } from './frozen.ts'

/** Gives the numbers out one after another, in the order of the body. */
const inTurn = (values: readonly TokenSaid[]) => {
  let next = 0
  return (): TokenSaid | undefined => values[next++]
}

const runsOf = (inline: Inline, turn: () => TokenSaid | undefined): Run[] => {
  if (inline.type === 'text') return [{ text: inline.text }]
  if (inline.type === 'blank') return [{ blank: 'open', hint: inline.attrs.hint }]
  const said = turn()
  const beside = said ? besideInWords(said) : ''
  const number: Run = { figure: inline.attrs.figure, ...(said && said.value !== null ? { value: said.value, unit: said.unit } : {}) }
  return [number, ...(beside ? [{ text: beside }] : [])]
}

const blockOf = (piece: Piece, turn: () => TokenSaid | undefined): Block => {
  const runs = (inlines: readonly Inline[]): Run[] => inlines.flatMap((inline) => runsOf(inline, turn))
  if (piece.type === 'paragraph') return { kind: piece.attrs.kind, runs: runs(piece.content ?? []) }
  const { caption, head, rows, note } = piece.attrs
  return { kind: 'table', caption, head, rows: rows.map((row) => row.map(runs)), ...(note ? { note } : {}) }
}

const blocksOf = (body: Body, values: readonly TokenSaid[]): Block[] => {
  const turn = inTurn(values)
  return body.content.map((piece) => blockOf(piece, turn))
}

const MOST = 500

const numbersBehind = async (ctx: Ctx, token: Token, span: Span): Promise<string> => {
  const { items, records } = await recordsBehind(ctx, token.figure, spanOf(token, span), 1, MOST, token.part ?? undefined)
  return [...new Set(items.map(({ number }) => number))].join('、') + (records > MOST ? `等${records}条` : '')
}

const frozenNumbers = async (ctx: Ctx, id: string, ord: number): Promise<string> => {
  const { records, unseen } = await frozenRecords(ctx, id, ord)
  return records.map(({ number }) => number).join('、') + (unseen > 0 ? `；另有${unseen}条不在知情范围内` : '')
}

type About = { id: string; body: Body; values: readonly TokenSaid[]; span: Span; signed: boolean }

/** For each number that the asker may know: what it is, its value, and the records they may see behind it. */
const annex = async (ctx: Ctx, { id, body, values, span, signed }: About): Promise<Block[]> => {
  const labels = new Map(figuresFor(ctx).map(({ id: figure, figure: { label } }) => [figure, label]))
  const rows: Run[][][] = []
  for (const [ord, { token }] of tokensIn(body).entries()) {
    const [label, value] = [labels.get(token.figure), values[ord]?.value]
    if (label === undefined || value === null || value === undefined) continue
    const { from, to } = spanOf(token, span)
    const behind = signed ? await frozenNumbers(ctx, id, ord) : await numbersBehind(ctx, token, span)
    const called = token.part === null ? label : `${label}：${token.part}`
    rows.push([called, `${inWords(from)}至${inWords(to)}`, String(value), behind].map((text) => [{ text }]))
  }
  return rows.length > 0 ? [{ kind: 'table', caption: '附：各项数字背后的记录', head: ['指标', '时期', '数字', '记录编号'], rows }] : []
}

/** The file, written into the trail of the report before it is given out. */
export const bodyWord = async (ctx: Ctx, id: string, withAnnex: boolean): Promise<Download> => {
  const kept = await readRecord(ctx, reports, id)
  const { content, values, span, signed } = await bodyPage(ctx, id)
  const blocks = blocksOf(content, values)
  const behind = withAnnex ? await annex(ctx, { id, body: content, values, span, signed: signed !== undefined }) : []
  const paper: Paper = { name: String(kept.values.name), docNumber: String(kept.values.number), blocks: [...blocks, ...behind] }
  await lookedAt(ctx, {
    kind: 'print',
    area: reports.name,
    recordId: id,
    circleId: kept.circleId,
    what: { number: paper.docNumber, annex: withAnnex },
  })
  return {
    download: {
      name: `${paper.name}.docx`,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      body: await wordOf(paper),
    },
  }
}
