/** What the reports count of accountability: on the day of the decision, and never one that was revoked. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'

const decided = { of: 'accountability', on: 'decidedOn', noneOf: ['revokedOn'] } as const
const persons = { ...decided, where: { kind: '干部' } } as const
const organisations = { ...decided, where: { kind: '党组织' } } as const

const ofDecisions: Figures = {
  'accountability.persons': {
    label: '问责领导干部',
    means: '本期被问责的领导干部人次，按问责决定时间计；决定被撤销的不计。',
    unit: '人',
    which: persons,
    counts: 'rows',
  },
  'accountability.organisations': {
    label: '问责党组织',
    means: '本期被问责的党组织个数，按问责决定时间计；决定被撤销的不计。',
    unit: '个',
    which: organisations,
    counts: 'rows',
  },
  'accountability.personsByUnit': {
    label: '问责干部按单位',
    means: '本期被问责的领导干部按所在单位分，按问责决定时间计；决定被撤销的不计。',
    unit: '人',
    which: persons,
    counts: 'rows',
    parts: { by: 'unitId' },
  },
  'accountability.personsByLevel': {
    label: '问责干部按层级',
    means: '本期被问责的领导干部按对象层级分，按问责决定时间计；没有填写的单列“未填写”。',
    unit: '人',
    which: persons,
    counts: 'rows',
    parts: { by: 'level', unsaid: '未填写' },
  },
  'accountability.personsBySource': {
    label: '问责按问题来源',
    means: '本期被问责的领导干部按问题来源分。',
    unit: '人',
    which: persons,
    counts: 'rows',
    parts: { by: 'source' },
  },
  'accountability.personsByWay': {
    label: '问责干部按方式',
    means: '本期被问责的领导干部按问责方式分，并用的以主要方式计，申诉、纠正后变更的以变更后的为准。',
    unit: '人',
    which: persons,
    counts: 'rows',
    parts: { by: 'way' },
    basis: bases.methods,
  },
  'accountability.organisationsByWay': {
    label: '问责党组织按方式',
    means: '本期被问责的党组织按检查、通报、改组分，申诉、纠正后变更的以变更后的为准。',
    unit: '个',
    which: organisations,
    counts: 'rows',
    parts: { by: 'way' },
    basis: bases.methods,
  },
  'accountability.environment': {
    label: '环保督察问责',
    means: '本期因中央环保督察“回头看”、省环保督察反馈问题被问责的领导干部人次。',
    unit: '人',
    which: { ...persons, where: { kind: '干部', source: ['中央环保督察“回头看”', '省环保督察'] } },
    counts: 'rows',
  },
  'accountability.gangSanctioned': {
    label: '扫黑除恶督导问责中给予处分',
    means: '本期因中央扫黑除恶督导批转线索被问责、方式为纪律处分的领导干部人次。',
    unit: '人',
    which: { ...persons, where: { kind: '干部', source: '中央扫黑除恶督导', way: '纪律处分' } },
    counts: 'rows',
  },
}

const ofTheWay: Figures = {
  'accountability.started': {
    label: '启动问责',
    means: '本期批准启动问责调查的件数，一名干部或者一个党组织计一件，按批准启动时间计。',
    unit: '件',
    which: { of: 'accountability', on: 'startedOn' },
    counts: 'rows',
    parts: { by: 'kind' },
  },
  'accountability.exempted': {
    label: '不予、免予问责',
    means: '本期经集体研究不予问责、免予问责的件数，按批准时间计；不予启动和事实不成立终结的不计。',
    unit: '件',
    which: { of: 'accountability', on: 'exemptedOn' },
    counts: 'rows',
    parts: { by: 'exemption' },
    basis: bases.exemption,
  },
  'accountability.published': {
    label: '问责公开',
    means: '本期公开的问责决定件数，按公开时间计，按公开范围分。',
    unit: '件',
    which: { of: 'accountability', on: 'publishedOn', someOf: ['publishScope'] },
    counts: 'rows',
    parts: { by: 'publishScope' },
    basis: bases.publicity,
  },
  'accountability.settled': {
    label: '问责申诉办结',
    means: '本期作出申诉决定的件数，按维持、变更、撤销分，按批准时间计。',
    unit: '件',
    which: { of: 'accountability', on: 'settledOn' },
    counts: 'rows',
    parts: { by: 'appealResult' },
    basis: bases.appeal,
  },
  'accountability.corrected': {
    label: '问责纠正',
    means: '本期发现差错而变更或者撤销的问责决定件数，按批准时间计；因申诉变更的不计。',
    unit: '件',
    which: { of: 'accountability', on: 'correctedOn' },
    counts: 'rows',
    basis: bases.correction,
  },
}

export const accountabilityFigures: Figures = { ...ofDecisions, ...ofTheWay }
