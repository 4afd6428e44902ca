/** The server half of 工作手册: composed afresh each time from what is in force. */
import { createHash } from 'node:crypto'
import type { Paper } from '../../../kit/paper.ts'
import { isRole } from '../../../kit/role.ts'
import { inWords } from '../../../law/day.ts'
import { codeBook } from '../../../server/code-book.ts'
import type { Ctx } from '../../../server/context.ts'
import { wordOf } from '../../../server/papers.ts'
import { room, serve } from '../../../server/room.ts'
import { handbookContract } from '../contract.ts'
import { chapters, handbook } from '../handbook.ts'

/** Eight digits that change whenever a word of the handbook does; the day has no part in them. */
const versionOf = (blocks: unknown): string =>
  String(createHash('sha256').update(JSON.stringify(blocks)).digest().readUInt32BE(0) % 100_000_000).padStart(8, '0')

const composed = async (ctx: Ctx, asked: string | undefined): Promise<{ paper: Paper; version: string }> => {
  const { terms, chains, commission } = ctx.settings
  const role = asked && isRole(asked) ? asked : undefined
  const blocks = chapters({ areas: ctx.house.areas, codes: (await codeBook(ctx.house)).of, terms, chains }, role)
  const version = versionOf(blocks)
  return { paper: handbook(blocks, { commission, day: inWords(ctx.today), version, role }), version }
}

export const handbookRoom = room({
  serves: [
    serve(handbookContract.read, (ctx, { query }) => composed(ctx, query.role)),
    serve(handbookContract.word, async (ctx, { query }) => {
      const { paper } = await composed(ctx, query.role)
      return {
        download: {
          name: `${paper.name}.docx`,
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          body: await wordOf(paper),
        },
      }
    }),
  ],
})
