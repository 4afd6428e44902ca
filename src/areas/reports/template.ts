/** A body as a template: the words and the days of its own period become those of whichever period it is used for. */
import { inWords } from '../../law/day.ts'
import { type Body, type Inline, type Piece, type Span, spanOf, type Token } from './body.ts'
import { periodInWords } from './period.ts'

const mark = '〔时期〕'

type How = { text: (text: string) => string; token: (token: Token) => Token; today?: string }

const inlineBy =
  ({ text, token }: How) =>
  (inline: Inline): Inline => {
    if (inline.type === 'text') return { ...inline, text: text(inline.text) }
    return inline.type === 'figure' ? { ...inline, attrs: token(inline.attrs) } : inline
  }

const pieceBy =
  (how: How) =>
  (piece: Piece): Piece => {
    const inline = inlineBy(how)
    if (piece.type === 'table') {
      const { caption, rows, note } = piece.attrs
      const said = { caption: how.text(caption), note: note === null ? null : how.text(note) }
      return { ...piece, attrs: { ...piece.attrs, ...said, rows: rows.map((row) => row.map((cell) => cell.map(inline))) } }
    }
    if (piece.attrs.kind === 'date' && how.today) return { ...piece, content: [{ type: 'text', text: inWords(how.today) }] }
    return { ...piece, ...(piece.content ? { content: piece.content.map(inline) } : {}) }
  }

const changedBy = (body: Body, how: How): Body => ({ ...body, content: body.content.map(pieceBy(how)) })

/** Numbers of the report's own period lose their days, and its period in words becomes a mark; a number of other days keeps them. */
export const templateFrom = (body: Body, report: Span): Body => {
  const period = periodInWords(report.from, report.to)
  return changedBy(body, {
    text: (text) => text.replaceAll(period, mark),
    token: (token) => {
      const { from, to } = spanOf(token, report)
      const own = from === report.from && to === report.to
      return { ...token, ...(own ? { from: null, to: null } : {}), definition: null }
    },
  })
}

/** The template for a period, dated today. */
export const bodyOfTemplate = (template: Body, report: Span, today: string): Body =>
  changedBy(template, { text: (text) => text.replaceAll(mark, periodInWords(report.from, report.to)), token: (token) => token, today })
