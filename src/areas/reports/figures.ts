/** Figures that no single area could declare: the four forms, from clues and from cases together. */
import type { Figures } from '../../kit/figure.ts'
import { committeeRegulations } from '../../law/statutes/work-regulations.ts'

const basis = committeeRegulations.article(31)

const formOf = (name: string) =>
  ({
    label: name,
    means: `本期按“${name}”批评教育和处理的人次：线索以组织措施时间计，案件以处分决定时间计，一人一次按最重的措施归类。`,
    unit: '人次',
    which: [
      { of: 'clues', on: 'measureOn', where: { form: name } },
      { of: 'cases.persons', on: 'decidedOn', where: { form: name } },
    ],
    counts: 'rows',
    basis,
  }) as const

const all = ['forms.F1', 'forms.F2', 'forms.F3', 'forms.F4'] as const

export const reportFigures: Figures = {
  'forms.total': {
    label: '运用“四种形态”',
    means: '本期运用四种形态批评教育和处理的总人次，等于四种形态之和。',
    unit: '人次',
    of: all,
    as: 'sum',
    basis,
  },
  'forms.F1': formOf('第一种形态'),
  'forms.F2': formOf('第二种形态'),
  'forms.F3': formOf('第三种形态'),
  'forms.F4': formOf('第四种形态'),
  'forms.percent': {
    label: '四种形态占比',
    means: '四种形态各占总人次的百分比，取到0.1，按最大余数法使四项之和为100。',
    unit: '%',
    of: all,
    as: 'percent',
    basis,
  },
}
