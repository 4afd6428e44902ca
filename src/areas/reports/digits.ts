/** Digits that stand in the text without being a figure: a reader could not open them, so a report with one is not sent on. */
import { yearOf } from '../../law/day.ts'
import { type Body, type LineKind, placeOf, type Piece, type Span } from './body.ts'
import { periodInWords } from './period.ts'

const digits = /[0-9０-９]+(?:[.．][0-9０-９]+)?/g
/** 〔2026〕5号: a number of a document names that document and counts nothing. */
const documentNumber = /[〔[（(][0-9]{4}[〕\]）)]第?[0-9]+号/g
/** A1、B6: a class by its official letter is a name and counts nothing. */
const className = /[A-Z][0-9]{1,2}(?![0-9])/g
/** 2026年3月5日, in the line that dates the report. */
const wholeDay = /[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日/g

const blanked = (text: string, known: RegExp | string): string =>
  typeof known === 'string' ? text.replaceAll(known, ' '.repeat(known.length)) : text.replace(known, (found) => ' '.repeat(found.length))

/**
 * Where digits stand loose in a text. Not loose are the words of the report's own period and its years (they say which report it is),
 * the number of a document, the letter and digit of an official class, and the day in the dating line: none of them is counted from records.
 */
export const looseDigits = (text: string, report: Span, kind: LineKind = 'text'): { at: number; says: string }[] => {
  const own = [periodInWords(report.from, report.to), `${yearOf(report.from)}年`, `${yearOf(report.to)}年`]
  const known = [...(kind === 'date' ? [wholeDay] : []), documentNumber, className, ...own]
  const rest = known.reduce<string>(blanked, text)
  return [...rest.matchAll(digits)].map((found) => ({ at: found.index, says: found[0] }))
}

export type Fault = { kind: 'digit' | 'blank' | 'figure' | 'name'; at: number; text: string }

const textsOf = (piece: Piece): string[] => {
  const said = piece.type === 'table' ? piece.attrs.rows.flat(2) : (piece.content ?? [])
  const own = said.flatMap((inline) => (inline.type === 'text' ? [inline.text] : []))
  return piece.type === 'table' ? [piece.attrs.caption, ...piece.attrs.head, piece.attrs.note ?? '', ...own] : own
}

const faultsOf = (piece: Piece, at: number, place: string, report: Span): Fault[] => {
  const kind = piece.type === 'table' ? 'text' : piece.attrs.kind
  const loose = textsOf(piece).flatMap((text) => looseDigits(text, report, kind))
  const blanks = piece.type === 'table' ? [] : (piece.content ?? []).flatMap((inline) => (inline.type === 'blank' ? [inline.attrs.hint] : []))
  return [
    ...loose.map(({ says }): Fault => ({ kind: 'digit', at, text: `${place}中的“${says}”不是引用的数字，请改为引用指标，或者改用文字表述` })),
    ...blanks.map((hint): Fault => ({ kind: 'blank', at, text: `${place}中“${hint}”还没有填写` })),
  ]
}

/** What stands against sending the body on, as far as the text alone tells: loose digits and gaps, each with its place. */
export const textFaults = (body: Body, report: Span): Fault[] => body.content.flatMap((piece, at) => faultsOf(piece, at, placeOf(body, at), report))
