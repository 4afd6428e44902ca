/** What stands in a cell or over a column, read as an office means it. */
import { describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import { fieldsOf } from '../src/kit/record/fields.ts'
import { readCell, readDay, tidy } from '../src/server/imports/cells.ts'
import { matchLedger } from '../src/server/imports/headings.ts'

describe('单元格', () => {
  it.each([
    ['2024-01-05', '2024-01-05'],
    ['2024.1.5', '2024-01-05'],
    ['2024/1/5', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['２０２４年１月５日', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['2024-01-05 09:30', '2024-01-05'],
    [45296, '2024-01-05'],
    [new Date(Date.UTC(2024, 0, 5)), '2024-01-05'],
  ])('%s 是 %s', (cell, day) => expect(readDay(cell)).toEqual({ value: day }))
  it.each([
    ['2024年2月30日', '日期不存在'],
    ['2024.13.1', '日期不存在'],
    ['2O24.3.5', '日期无法识别'],
    ['去年三月', '日期无法识别'],
    ['2024年3月', '日期无法识别'],
    [3, '日期无法识别'],
  ])('%s：%s', (cell, fault) => expect(readDay(cell)).toEqual({ fault }))
  it('标点照写，字间空格去掉，英文词间空格留下', () => {
    expect(tidy(' 王　文 ')).toBe('王文')
    expect(tidy('线〔２０２４〕１号')).toBe('线〔2024〕1号')
    expect(tidy('他说：“好”（笑）')).toBe('他说：“好”（笑）')
    expect(tidy('ABC  项目')).toBe('ABC 项目')
  })
  it('党组织以所在单位登记', () => {
    const unit = fieldsOf(areas.find((a) => a.name === 'accountability')!.record).find((f) => f.name === 'unitId')!
    const names = { unit: (name: string) => (name === '县公安局' ? 'id' : undefined), office: () => undefined, user: () => undefined }
    expect(readCell(unit, '县公安局党组织', names, () => true)).toEqual({ value: 'id' })
    expect(readCell(unit, '县不存在局', names, () => true)).toEqual({ fault: '单位不在名册' })
  })
})

describe('表头', () => {
  it('一行的、两行合并的、带标题行的、列序打乱的都认得', () => {
    const one = matchLedger(areas, [
      ['线索编号', '被反映人', '工作单位', '线索来源', '主要问题线索', '承办部门', '受理时间', '处置方式', '处置时间', '处置结果'],
    ])
    expect(one).toMatchObject({ row: 0, area: { name: 'clues' } })
    const two = matchLedger(areas, [
      ['明川县问题线索管理台账'],
      ['线索编号', '被反映人基本情况', null, null, null, null, null, null, '线索来源', '主要问题线索', '承办部门', '受理时间', '处置情况'],
      [null, '被反映人', '性别', '出生年月', '政治面貌', '工作单位', '职务', '职级', null, null, null, null, '处置方式', '处置时间'],
    ])
    expect(two).toMatchObject({ row: 2, area: { name: 'clues' }, columns: { 0: 'number', 1: 'subjectName', 12: 'way' } })
    expect(matchLedger(areas, [['日期', '菜名']])).toBeUndefined()
  })
})
