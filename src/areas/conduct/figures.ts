/** What the monthly table counts of conduct; ranks are those of the problem, as the national table has it. */
import type { Figures } from '../../kit/figure.ts'
import { eightRules } from '../../law/statutes/work-regulations.ts'
import { formalism } from './codes.ts'

const found = { of: 'conduct', on: 'foundOn' } as const
const basis = eightRules.article('table')
const day = '按查处时间计。'

export const conductFigures: Figures = {
  'conduct.problems': { label: '查处问题', means: `本期查处违反中央八项规定精神问题起数。${day}`, unit: '起', which: found, counts: 'rows', basis },
  'conduct.byClass': {
    label: '查处问题按类别',
    means: `本期查处问题按A1至A5、B1至B6分。${day}`,
    unit: '起',
    which: found,
    counts: 'rows',
    parts: { by: 'class' },
    basis,
  },
  'conduct.byUnit': {
    label: '查处问题按单位',
    means: `本期查处问题按问题所在单位分。${day}`,
    unit: '起',
    which: found,
    counts: 'rows',
    parts: { by: 'unitId' },
  },
  'conduct.byRank': {
    label: '查处问题按级别',
    means: `本期查处问题按级别分，级别以问题计。${day}`,
    unit: '起',
    which: found,
    counts: 'rows',
    parts: { by: 'rank' },
    basis,
  },
  'conduct.personsHandled': {
    label: '批评教育和处理',
    means: `本期查处问题中批评教育和处理的人数之和。${day}`,
    unit: '人',
    which: found,
    counts: { sum: 'handled' },
    basis,
  },
  'conduct.personsSanctioned': {
    label: '党纪政务处分',
    means: `本期查处问题中给予党纪政务处分的人数之和。${day}`,
    unit: '人',
    which: found,
    counts: { sum: 'sanctioned' },
    basis,
  },
  'conduct.handledByRank': {
    label: '批评教育和处理按级别',
    means: `本期批评教育和处理的人数，按问题级别分。${day}`,
    unit: '人',
    which: found,
    counts: { sum: 'handled' },
    parts: { by: 'rank' },
    basis,
  },
  'conduct.sanctionedByRank': {
    label: '党纪政务处分按级别',
    means: `本期给予党纪政务处分的人数，按问题级别分。${day}`,
    unit: '人',
    which: found,
    counts: { sum: 'sanctioned' },
    parts: { by: 'rank' },
    basis,
  },
  'conduct.announcedFormalism': {
    label: '通报形式主义官僚主义典型问题',
    means: `本期查处并已通报曝光的形式主义、官僚主义（A类）问题起数。${day}`,
    unit: '件',
    which: { ...found, where: { class: formalism, announced: true } },
    counts: 'rows',
    basis,
  },
  'conduct.formalism': {
    label: '形式主义、官僚主义问题',
    means: `本期查处的形式主义、官僚主义（A类）问题起数。${day}`,
    unit: '起',
    which: { ...found, where: { class: formalism } },
    counts: 'rows',
    basis,
  },
}
