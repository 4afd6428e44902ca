/** What kinds of unit a county has. */
import { codeTable } from '../../kit/record/code-table.ts'

export const unitKind = codeTable('unitKind', '单位类别', ['党群机关', '政府部门', '乡镇（街道）', '事业单位', '县属国有企业', '其他单位'], {
  open: true,
})
