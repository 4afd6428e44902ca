/** The documents that follow from the declarations, as path and text. A test compares them with what is in docs/. */
import { areas } from '../src/app/areas.ts'
import { rooms } from '../src/app/rooms.ts'
import type { Area } from '../src/kit/area.ts'
import { tiers } from '../src/kit/procedure/approval.ts'
import { mermaidOf } from '../src/kit/procedure/chart.ts'
import { approvalRows, limitRows, stepRows } from '../src/kit/procedure/matrix.ts'
import type { Procedure } from '../src/kit/procedure/procedure.ts'
import { fieldsOf } from '../src/kit/record/fields.ts'
import { roles } from '../src/kit/role.ts'
import { furnish, roomsOf } from '../src/server/room.ts'

const printed = '<!-- Printed by `npm run docs`; a test says when it is out of date. -->\n\n'
const cell = (text: string): string => text.replaceAll('|', '／').replaceAll('\n', ' ')
const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const procedureDoc = (area: Area, procedure: Procedure): string => {
  const approvals = approvalRows(procedure)
  return [
    `${printed}# ${procedure.label}\n\n${area.about}`,
    `## 流程图\n\n\`\`\`mermaid\n${mermaidOf(procedure)}\n\`\`\``,
    `## 步骤\n\n${table(
      ['步骤', '由何状态', '到何状态', '由谁办理', '依次签批', '依据'],
      stepRows(procedure).map((r) => [r.label, r.from, r.to, r.by, r.signers, r.basis]),
    )}`,
    ...(approvals.length > 0
      ? [
          `## 分级审批（出厂值，可在“设置”中修改）\n\n${table(
            ['事项', ...Object.values(tiers), '依据'],
            approvals.map((r) => [r.label, ...Object.values(r.chains), r.basis]),
          )}`,
        ]
      : []),
    `## 期限\n\n${table(
      ['须办事项', '期限', '起算', '止于', '延长', '依据'],
      limitRows(procedure).map((r) => [r.label, r.term, r.starts, r.ends, r.extension, r.basis]),
    )}\n`,
  ].join('\n\n')
}

const glossary = (): string => {
  const areaRows = areas.map((a) => [a.label, `\`${a.name}\``, a.about])
  const roleRows = Object.entries(roles).map(([name, label]) => [label, `\`${name}\``])
  const fieldRows = areas.flatMap((a) => [
    ...fieldsOf(a.record).map((f) => [f.label, `\`${a.name}.${f.name}\``]),
    ...Object.entries(a.lines ?? {}).flatMap(([lines, { record }]) => fieldsOf(record).map((f) => [f.label, `\`${a.name}.${lines}.${f.name}\``])),
  ])
  const stateRows = areas.flatMap((a) => Object.entries(a.procedure?.states ?? {}).map(([name, s]) => [s.label, `\`${a.name}: ${name}\``]))
  const stepsRows = areas.flatMap((a) => Object.entries(a.procedure?.steps ?? {}).map(([name, s]) => [s.label, `\`${a.name}: ${name}\``]))
  return [
    `${printed}# Glossary: 中文 ↔ name in code`,
    `## Areas\n\n${table(['中文', 'name', 'what it is'], areaRows)}`,
    `## Roles\n\n${table(['中文', 'name'], roleRows)}`,
    `## States\n\n${table(['中文', 'name'], stateRows)}`,
    `## Steps\n\n${table(['中文', 'name'], stepsRows)}`,
    `## Fields\n\n${table(['中文', 'name'], fieldRows)}\n`,
  ].join('\n\n')
}

const figures = (): string => {
  const rows = areas.flatMap((a) => Object.entries(a.figures ?? {}).map(([id, f]) => [`\`${id}\``, f.label, f.unit, f.means]))
  return `${printed}# 指标\n\n每个数字就是它背后的记录：数出来是报告里的数，列出来是打开的记录，同一个问题。\n\n${table(['id', '名称', '单位', '含义'], rows)}\n`
}

/** Which room hears which fact, from the doors of the server halves. */
const tells = (): string => {
  const house = furnish({} as never, rooms)
  const rows = roomsOf(house).flatMap((room) => (room.hears ?? []).map(({ fact }) => [fact.label, `\`${fact.name}\``, room.area?.label ?? '']))
  return `${printed}# Who tells whom\n\nA fact is told and heard within the transaction that caused it (\`src/facts/\`).\n\n${table(['事实', 'name', '谁听见'], rows)}\n`
}

export const printedDocs = (): Map<string, string> =>
  new Map([
    ...areas.flatMap((area): [string, string][] => (area.procedure ? [[`procedures/${area.name}.md`, procedureDoc(area, area.procedure)]] : [])),
    ['glossary.md', glossary()],
    ['figures.md', figures()],
    ['who-tells-whom.md', tells()],
  ])
