/**
 * Decisions of accountability that the commission itself made, as long as they stand as they were made: what was altered or
 * revoked on appeal or found wrong has its own paper. None has a form fixed by law.
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
    '影响期至{{effectUntil?}}。',
    '# 三、申诉',
    '对本决定不服的，可以自收到本决定之日起一个月内，向{{issuer}}提出书面申诉。申诉期间不停止本决定的执行。',
  ],
})

export const accountabilityPapers: OfficialPapers = {
  cadre: decision('干部', '{{name}}', ['{{name}}，{{unitId}}{{post}}。', '问责情形：{{situation}}。', '责任类型：{{responsibility}}。']),
  organisation: decision('党组织', '{{unitId}}党组织', ['问责情形：{{situation}}。']),
}
