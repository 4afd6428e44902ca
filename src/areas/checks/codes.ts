/** 一案双查的代码表：核查哪几项、认定、处理. */
import { codeTable } from '../../kit/record/code-table.ts'
import { disciplineRegulations } from '../../law/statutes/sanctions.ts'

export const checkKind = codeTable('checkKind', '双查类别', ['一案双查', '一案三查'])

export const aspect = codeTable('checkAspect', '核查内容', ['主体责任', '监督责任', '黑恶犯罪', '关系网和保护伞', '主体和监管责任'], {
  basis: disciplineRegulations.article(74),
})

/** The lines of each kind: the two responsibilities; for organised crime the crime, what is behind it, and the responsibilities. */
export const aspectsOf = (gang: boolean): readonly string[] => (gang ? ['黑恶犯罪', '关系网和保护伞', '主体和监管责任'] : ['主体责任', '监督责任'])

/** The lines that ask whether somebody did their duty; the others ask whether something was found. */
export const responsibilities: readonly string[] = ['主体责任', '监督责任', '主体和监管责任']

export const finding = codeTable('checkFinding', '核查认定', ['已尽责', '未尽责', '未发现问题', '发现问题'])
/** Findings from which nothing follows. */
export const clean: readonly string[] = ['已尽责', '未发现问题']

export const outcome = codeTable('checkOutcome', '处理结果', ['不追责', '谈话', '问责', '立案'])
