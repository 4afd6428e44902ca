/** Papers of a record as a story reads them: which there are with the reasons against them, and the text of one that is issued. */
import { expect } from 'vitest'
import type { PaperSaid, RecordPage } from '../src/kit/record-page.ts'
import type { Actor } from './actor.ts'
import { openedFile } from './word-file.ts'

/** The declared papers of a record, each with what stands against issuing it now. */
export const papersFor = async (who: Actor, area: string, { id }: RecordPage): Promise<Record<string, string[]>> => {
  const papers = await who.get<PaperSaid[]>(`/api/${area}/${id}/papers`)
  return Object.fromEntries(papers.filter(({ paper }) => paper !== 'approval').map(({ label, reasons }) => [label, reasons.map(({ text }) => text)]))
}

/** The paragraphs of a paper that must be issued. */
export const issuedTexts = async (who: Actor, area: string, { id }: RecordPage, paper: string): Promise<string[]> => {
  const reply = await who.ask<Buffer>('GET', `/api/${area}/${id}/papers/${paper}?why=${encodeURIComponent('报送')}`)
  expect(reply.status, reply.text).toBe(200)
  return openedFile(reply.body).paragraphs.map(({ text }) => text)
}
