/** The server half of 文书模板. */
import type { Area } from '../../../kit/area.ts'
import { type OfficialPaper, paperKinds } from '../../../kit/official-paper.ts'
import { knownMarks } from '../../../kit/paper-marks.ts'
import { refusal } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import { areaNamed } from '../../../server/house.ts'
import { dropTemplate, openTemplate, takeTemplate, templateFile, type Version, versionsOf } from '../../../server/papers-template.ts'
import { type Download, room, serve } from '../../../server/room.ts'
import { type TemplateSaid, templateContract } from '../contract.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const asFile = (name: string, body: Buffer): Download => ({ download: { name, type: docx, body } })

const paperOf = (ctx: Ctx, given: { area: string; paper: string }): { area: Area; paper: OfficialPaper } => {
  const area = areaNamed(ctx.house, given.area)
  const paper = Object.hasOwn(area.papers ?? {}, given.paper) ? area.papers?.[given.paper] : undefined
  if (!paper) throw refusal('noSuchPaper')
  return { area, paper }
}

/** What a version lacks of the marks that the built-in text has: said to whoever uploads it, and left to them. */
const versionSaid = (marks: TemplateSaid['marks'], { id, name, setBy, setOn, marks: held, digest }: Version, i: number) => ({
  id,
  name,
  setBy,
  setOn,
  inForce: i === 0,
  missing: digest ? marks.filter(({ label, used }) => used && !held.includes(label)).map(({ label }) => label) : [],
})

const templateSaid = (area: Area, name: string, paper: OfficialPaper, all: readonly Version[]): TemplateSaid => {
  const marks = knownMarks(area, paper).map(({ label, used, must }) => ({ label, used, must }))
  const versions = all.filter((version) => version.area === area.name && version.paper === name)
  return {
    area: area.name,
    areaLabel: area.label,
    paper: name,
    label: paper.label,
    kind: paperKinds[paper.kind],
    marks,
    versions: versions.map((version, i) => versionSaid(marks, version, i)),
  }
}

const all = async (ctx: Ctx): Promise<TemplateSaid[]> => {
  const versions = await versionsOf(ctx)
  return ctx.house.areas.flatMap((area) => Object.entries(area.papers ?? {}).map(([name, paper]) => templateSaid(area, name, paper, versions)))
}

const versionFile = async (ctx: Ctx, params: { area: string; paper: string; version: string }): Promise<Download> => {
  const found = (await versionsOf(ctx, params.area)).find(({ id, paper }) => id === params.version && paper === params.paper)
  if (!found?.digest || !found.name) throw refusal('notFound')
  return asFile(found.name, await templateFile(ctx, found.digest))
}

export const templateRoom = room({
  serves: [
    serve(templateContract.all, all),
    serve(templateContract.builtIn, async (ctx, { params }) => {
      const { area, paper } = paperOf(ctx, params)
      return asFile(`${paper.label}.docx`, await openTemplate(area, paper))
    }),
    serve(templateContract.version, (ctx, { params }) => versionFile(ctx, params)),
    serve(templateContract.take, async (ctx, { params, body }) => {
      const { area, paper } = paperOf(ctx, params)
      await takeTemplate(ctx, area, params.paper, paper, body)
      return { done: true }
    }),
    serve(templateContract.drop, async (ctx, { params }) => {
      paperOf(ctx, params)
      await dropTemplate(ctx, params.area, params.paper)
      return { done: true }
    }),
  ],
})
