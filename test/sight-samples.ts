/** One record of each area that only some may know: marked in its name, on a day when nothing else happens. */
import type { County } from './helm.ts'

export const DAY = '2031-07-15'
/** A word that stands in records of this area alone: whoever may not know them must never read it. */
const marks: Record<string, string> = {
  units: '甲',
  people: '乙',
  petitions: '丙',
  clues: '丁',
  inquiries: '谈',
  reminders: '醒',
  cases: '戊',
  analyses: '巽',
  checks: '艮',
  reviews: '震',
  clearings: '兑',
  accountability: '己',
  recommendations: '庚',
  referrals: '离',
  opinions: '辛',
  conduct: '壬',
  archives: '坎',
  reports: '癸',
}
export const markOf = (area: string): string => `隐秘${marks[area]}`
type Sample = { values: Record<string, unknown>; lines?: Record<string, Record<string, unknown>[]> }

/** A record of each area, with its mark in what it is called, on a day when nothing else happens. */
export const sampleOf = (c: County, area: string): Sample => {
  const mark = markOf(area)
  const unitId = c.units[0]!.id
  const at = { officeId: c.office.第一纪检监察室, handlerId: c.cast.handler.id }
  const samples: Record<string, Sample> = {
    units: { values: { name: `${mark}局`, kind: '政府部门', listedOn: DAY } },
    people: { values: { name: mark, idNumber: '990590197612214659', unitId, post: '局长', keyFew: true, listedOn: DAY } },
    petitions: { values: { summary: `反映${mark}`, subjectName: mark, receivedOn: DAY, channel: '来信', kind: '检举控告', officeId: at.officeId } },
    clues: {
      values: {
        ...at,
        subjectName: mark,
        subjectUnitId: unitId,
        source: '其他',
        summary: `${mark}问题`,
        receivedOn: DAY,
        way: '初步核实',
        disposedOn: DAY,
      },
    },
    inquiries: {
      values: { ...at, subjectName: mark, subjectUnitId: unitId, kind: '函询', brief: `${mark}问题`, approvedOn: DAY },
    },
    reminders: {
      values: {
        officeId: at.officeId,
        recorderId: at.handlerId,
        kind: '提醒谈话',
        name: mark,
        unitId,
        occasion: '工作作风中的苗头性问题',
        registeredOn: DAY,
        talkedOn: DAY,
        needsFollowUp: true,
      },
    },
    cases: {
      values: { ...at, brief: `${mark}案`, filedOn: DAY, subjects: mark },
      lines: { persons: [{ name: mark, unitId, decidedOn: DAY, partySanction: '警告', form: '第二种形态' }] },
    },
    analyses: {
      values: { ...at, caseNumber: '案例号', subjects: mark, unitId, openedOn: DAY, caseClosedOn: DAY },
      lines: { points: [{ kind: '内部管理薄弱点', facts: `${mark}审批集中`, cause: '一人说了算' }] },
    },
    checks: {
      values: { ...at, kind: '一案双查', subjects: mark, unitId, openedOn: DAY },
      lines: { matters: [{ aspect: '主体责任', name: '责任甲', dutyUnitId: unitId }] },
    },
    reviews: { values: { kind: '党纪申诉', name: mark, unitId, claim: `${mark}不服`, oldParty: '警告', appliedOn: DAY } },
    clearings: {
      values: {
        name: mark,
        unitId,
        sourceNumber: 'X',
        ground: '经核查不属实',
        matter: `${mark}问题`,
        finding: '查明不属实',
        officeId: at.officeId,
        drafterId: at.handlerId,
        proposedOn: DAY,
        way: '当面说明',
        carriedOutOn: DAY,
      },
    },
    accountability: {
      values: { ...at, kind: '干部', name: mark, unitId, source: '日常监督', ground: '整改落实不力', way: '通报', decidedOn: DAY },
    },
    recommendations: { values: { kind: '监察建议', unitId, problem: `${mark}问题`, items: 1, servedOn: DAY } },
    referrals: { values: { unitId, finding: `${mark}问题`, issuedOn: DAY } },
    opinions: {
      values: { askedBy: `${mark}部`, purpose: '职级晋升', receivedOn: DAY, repliedOn: DAY },
      lines: { persons: [{ name: mark, idNumber: 'X', unitId, conclusion: '不适宜', repliedOn: DAY }] },
    },
    conduct: { values: { foundOn: DAY, unitId, class: 'A1', described: `${mark}问题`, rank: '乡科级', handled: 1, sanctioned: 1, announced: true } },
    archives: { values: { name: mark, unitId, purpose: '纪律审查', reason: '试查', askedOn: DAY, applicantId: at.handlerId } },
    reports: { values: { kind: 'year', name: `${mark}报告`, fromDay: DAY, toDay: DAY } },
  }
  return samples[area] as Sample
}

export const states: Record<string, string> = {
  petitions: 'inHand',
  clues: 'verifying',
  inquiries: 'awaiting',
  reminders: 'held',
  cases: 'investigating',
  recommendations: 'served',
  checks: 'inHand',
  archives: 'requested',
  reviews: 'registered',
  clearings: 'carriedOut',
  accountability: 'announced',
  referrals: 'issued',
  analyses: 'inHand',
  opinions: 'replied',
  reports: 'drafting',
}

export const figureOf: Record<string, string> = {
  units: 'register.units',
  petitions: 'petitions.received',
  clues: 'clues.disposed',
  inquiries: 'inquiries.opened',
  reminders: 'reminders.held',
  cases: 'cases.filed',
  checks: 'checks.opened',
  reviews: 'reviews.applied',
  clearings: 'clearings.done',
  analyses: 'analyses.opened',
  accountability: 'accountability.persons',
  recommendations: 'recommendations.issued',
  referrals: 'referrals.issued',
  opinions: 'opinions.unsuitable',
  conduct: 'conduct.problems',
  archives: 'archives.requested',
}
