/**
 * Decisions of accountability that the commission itself made, as long as they stand as they were made; and what it decided
 * on an appeal. None has a form fixed by law.
 */
import type { OfficialPaper, OfficialPapers } from '../../kit/official-paper.ts'
import { OURS } from './codes.ts'

const decision = (kind: string, held: string, about: readonly string[]): OfficialPaper => ({
  label: `问责决定（${kind}）`,
  kind: 'decision',
  issuer: 'party',
  from: ['decided', 'announced', 'closed'],
  only: { kind: [kind], decidedBy: [OURS], appealResult: [undefined, '维持'], correctedOn: [undefined], revokedOn: [undefined] },
  number: { field: 'decisionNumber' },
  on: 'decidedOn',
  title: `关于对${held}问责的决定`,
  text: [
    ...about,
    '# 一、查明的事实',
    '{{facts}}',
    '# 二、问责决定',
    `依照《中国共产党问责条例》，经集体研究并按照规定权限批准，决定对${held}以“{{way}}”的方式问责。`,
    '同时以“{{besides?}}”的方式问责。',
    '集体研究情况见《{{decide.minutes?}}》。',
    '影响期至{{effectUntil?}}。',
    '# 三、申诉',
    '对本决定不服的，可以自收到本决定之日起一个月内，向{{issuer}}提出书面申诉。申诉期间不停止本决定的执行。',
  ],
})

const settled = (kind: string, held: string): OfficialPaper => ({
  label: `问责申诉决定（${kind}）`,
  kind: 'decision',
  issuer: 'party',
  from: ['announced', 'closed', 'revoked'],
  only: { kind: [kind], decidedBy: [OURS], appealResult: ['维持', '变更', '撤销'] },
  number: { series: '纪问申〔{year}〕{n}号' },
  on: 'settledOn',
  title: `关于${held}问责申诉的决定`,
  text: [
    `${held}对{{decidedOn}}作出的问责决定（{{decisionNumber}}）不服，于{{appealedOn}}提出申诉。`,
    '# 一、申诉的请求和理由',
    '{{appeal.appeal}}',
    '# 二、审查情况和理由',
    '{{settle.reasons}}',
    '# 三、申诉决定',
    '依照《中国共产党问责条例》，经集体研究并按照规定权限批准，决定{{appealResult}}原问责决定。',
    '集体研究情况见《{{settle.minutes}}》。',
    '问责方式变更为“{{settle.way?}}”。',
    '同时以“{{settle.besides?}}”的方式问责。',
    '责任类型变更为{{settle.responsibility?}}。',
  ],
})

const correction = (kind: string, held: string): OfficialPaper => ({
  label: `问责纠正决定（${kind}）`,
  kind: 'decision',
  issuer: 'party',
  from: ['announced', 'closed', 'revoked'],
  only: { kind: [kind], decidedBy: [OURS], correctionResult: ['变更', '撤销'] },
  number: { series: '纪问纠〔{year}〕{n}号' },
  on: 'correctedOn',
  title: `关于纠正对${held}问责的决定`,
  text: [
    `我机关{{decidedOn}}作出对${held}问责的决定（{{decisionNumber}}）。经查，该决定有差错，应当纠正。`,
    '# 一、发现的差错',
    '{{correct.found}}',
    '# 二、纠正决定',
    '依照《中国共产党问责条例》，经集体研究并按照规定权限批准，决定{{correctionResult}}原问责决定。',
    '集体研究情况见《{{correct.minutes}}》。',
    '问责方式变更为“{{correct.way?}}”。',
    '同时以“{{correct.besides?}}”的方式问责。',
    '责任类型变更为{{correct.responsibility?}}。',
  ],
})

export const accountabilityPapers: OfficialPapers = {
  cadre: decision('干部', '{{name}}', ['{{name}}，{{unitId}}{{post}}。', '问责情形：{{situation}}。', '责任类型：{{responsibility}}。']),
  organisation: decision('党组织', '{{unitId}}党组织', ['问责情形：{{situation}}。']),
  cadreAppeal: settled('干部', '{{name}}'),
  organisationAppeal: settled('党组织', '{{unitId}}党组织'),
  cadreCorrection: correction('干部', '{{name}}'),
  organisationCorrection: correction('党组织', '{{unitId}}党组织'),
}
