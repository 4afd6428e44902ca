/** The server half of 工作报告. */
import { readRecord } from '../../../server/records.ts'
import { room, serve } from '../../../server/room.ts'
import { reports } from '../area.ts'
import { reportContract } from '../contract.ts'
import { bodyPage, looking, writeBody } from './bodies.ts'
import { bodyWord } from './body-word.ts'
import { course } from './course.ts'
import { correctionsOf, frozenRecords } from './frozen.ts'
import { exampleOf } from './examples.ts'
import { makeTemplate, ownTemplates, templateFor } from './own-templates.ts'
import { paperOf, wordFile } from './service.ts'

export const reportRoom = room({
  area: reports,
  after: course,
  serves: [
    serve(reportContract.paper, (ctx, { params, query }) => paperOf(ctx, { ...query, kind: params.kind })),
    serve(reportContract.word, (ctx, { params, query }) => wordFile(ctx, { ...query, kind: params.kind })),
    serve(reportContract.dispatch, (ctx, { query }) => paperOf(ctx, { ...query, kind: 'dispatch' })),
    serve(reportContract.dispatchWord, (ctx, { query }) => wordFile(ctx, { ...query, kind: 'dispatch' })),
    serve(reportContract.body, (ctx, { params }) => bodyPage(ctx, params.id)),
    serve(reportContract.write, (ctx, { params, body }) => writeBody(ctx, params.id, body)),
    serve(reportContract.look, (ctx, { params, body }) => looking(ctx, params.id, body.content)),
    serve(reportContract.example, async (ctx, { params }) => {
      await readRecord(ctx, reports, params.id)
      return exampleOf(ctx, params)
    }),
    serve(reportContract.corrections, (ctx, { params }) => correctionsOf(ctx, params.id)),
    serve(reportContract.frozen, (ctx, { params }) => frozenRecords(ctx, params.id, params.ord)),
    serve(reportContract.bodyWord, (ctx, { params, query }) => bodyWord(ctx, params.id, query.annex === 'yes')),
    serve(reportContract.templates, ownTemplates),
    serve(reportContract.makeTemplate, (ctx, { body }) => makeTemplate(ctx, body)),
    serve(reportContract.templateBody, (ctx, { params, query }) => templateFor(ctx, params.id, query)),
  ],
})
