/** The handbook as a paper: duties, procedures, code tables and articles, all from what is in force; nothing is written by hand. */
import type { Block, Paper } from '../../kit/paper.ts'
import { isMatrix } from '../../kit/procedure/approval.ts'
import { signersInWords } from '../../kit/procedure/chart.ts'
import { stepsOf } from '../../kit/procedure/step.ts'
import { type Role, roles } from '../../kit/role.ts'
import { type ArticleBasis, type Basis, isOwn, standingLabel } from '../../law/statute.ts'
import { cite, statutes } from '../../law/statutes.ts'
import { dutyBlocks, hasPartIn } from './duties.ts'
import { askedBy, chainRows, type InForce, listed, numeral, type Proceeding, proceedings, says, statesIn, table, termOf } from './in-force.ts'
import { tablesOf } from './tables-of.ts'

const stepTable = (area: Proceeding): Block[] => {
  const { procedure } = area
  const rows = Object.values(stepsOf(procedure)).map((step, i) => [
    String(i + 1),
    step.label,
    statesIn(procedure, step),
    step.to === 'same' ? '不变' : (procedure.states[step.to]?.label ?? ''),
    step.byHouse ? '系统' : step.by.label,
    signersInWords(step).join(' → '),
    askedBy(area, step),
    step.basis ? cite(step.basis) : '',
  ])
  return table(`${procedure.label}的步骤`, ['序号', '步骤', '在什么状态下', '办理后', '由谁办理', '签批', '须填写', '依据'], rows)
}

const limitTable = (inForce: InForce, { procedure }: Proceeding): Block[] => {
  const named = (names: readonly string[]): string => listed(names.map((name) => procedure.steps[name]?.label ?? ''))
  const rows = Object.entries(procedure.limits).map(([name, limit]) => [
    limit.label,
    termOf(inForce, procedure, name, limit),
    named(limit.starts),
    named(limit.ends),
    isOwn(limit.basis) ? '本单位规定' : '法规规定',
    cite(limit.basis),
  ])
  return table(`${procedure.label}的期限`, ['期限', '多长', '从哪一步起', '到哪一步止', '性质', '依据'], rows)
}

const approvalTable = ({ chains }: InForce, { procedure }: Proceeding): Block[] => {
  const matrices = Object.values(procedure.steps).flatMap(({ signedBy }) => (signedBy && isMatrix(signedBy) ? [signedBy] : []))
  const each = [...new Map(matrices.map((matrix) => [matrix.matter, matrix])).values()]
  return table(
    `${procedure.label}的分级审批`,
    ['事项', '对象层级', '依次审批'],
    each.flatMap((matrix) => chainRows(matrix, chains)),
  )
}

const procedureBlocks = (inForce: InForce, shown: readonly Proceeding[]): Block[] =>
  shown.flatMap((area, i) => [
    says('second', `（${numeral(i + 1)}）${area.procedure.label}`),
    says('text', area.about),
    ...stepTable(area),
    ...limitTable(inForce, area),
    ...approvalTable(inForce, area),
  ])

const codeBlocks = ({ codes, areas }: InForce, role: Role | undefined): Block[] =>
  table(
    '现行代码表',
    ['名称', '取值', '能否增补', '依据'],
    tablesOf(areas, role).map((each) => [
      each.label,
      listed(codes(each).map(({ label }) => label)),
      each.open ? '本单位可以增补、停用' : '固定',
      each.basis ? cite(each.basis) : '',
    ]),
  )

const citedIn = (shown: readonly Proceeding[]): Set<string> => {
  const bases: Basis[] = shown.flatMap(({ procedure, codes = [] }) => [
    ...Object.values(stepsOf(procedure)).flatMap(({ basis }) => basis ?? []),
    ...Object.values(procedure.limits).map(({ basis }) => basis),
    ...codes.flatMap(({ basis }) => basis ?? []),
  ])
  return new Set(bases.filter((basis): basis is ArticleBasis => !isOwn(basis)).map(({ statute, article }) => `${statute} ${article}`))
}

const isNumber = (article: string): boolean => /^\d+$/.test(article)

const articleBlocks = (shown: readonly Proceeding[]): Block[] => {
  const cited = citedIn(shown)
  return statutes.flatMap((statute) =>
    table(
      `《${statute.name}》`,
      ['条文', '内容（本系统的整理，不是原文）', '核对情况'],
      Object.entries(statute.articles)
        .filter(([article]) => cited.has(`${statute.code} ${article}`))
        .map(([article, text]) => [
          statute.renumbered ? '条号未核' : isNumber(article) ? `第${article}条` : '不分条',
          text.says,
          standingLabel[text.standing],
        ]),
    ),
  )
}

const isRolesOwn = (inForce: InForce, area: Proceeding, role: Role | undefined): boolean => role === undefined || hasPartIn(inForce, area, role)

/** The chapters, of one role or whole; each heading is followed by something. */
export const chapters = (inForce: InForce, role?: Role): Block[] => {
  const shown = proceedings(inForce.areas).filter((area) => isRolesOwn(inForce, area, role))
  const parts: [string, Block[]][] = [
    ['岗位职责', dutyBlocks(inForce, role ? [role] : (Object.keys(roles) as Role[]))],
    ['办事流程', procedureBlocks(inForce, shown)],
    ['代码表', codeBlocks(inForce, role)],
    ['引用的法规条文', articleBlocks(shown)],
  ]
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([heading, blocks], i) => [says('first', `${numeral(i + 1)}、${heading}`), ...blocks])
}

/** The paper: its title, for whom, of which day and version, and its chapters. */
export const handbook = (blocks: readonly Block[], about: { commission: string; day: string; version: string; role?: Role | undefined }): Paper => {
  const name = `${about.commission}工作手册${about.role ? `（${roles[about.role]}）` : ''}`
  return {
    name,
    blocks: [says('title', name), says('subtitle', `内部使用\n${about.day}　版本${about.version}`), ...blocks],
  }
}
