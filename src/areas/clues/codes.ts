/** 问题线索的代码表. */
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { tiers } from '../../kit/procedure/approval.ts'
import { codeTable } from '../../kit/record/code-table.ts'

export const source = codeTable(
  'clueSource',
  '线索来源',
  [
    '信访举报',
    '巡视巡察移交',
    '审计移送',
    '行政执法机关移送',
    '司法机关移送',
    '上级交办',
    '下级上报',
    '领导批办',
    '监督检查发现',
    '审查调查中发现',
    '派驻机构移送',
    '专项治理发现',
    '主动交代',
    '媒体网络舆情',
    '其他',
  ],
  {
    open: true,
    basis: supervisionRules.article(20),
    aliases: {
      公检法移送: '司法机关移送',
      办案中发现: '审查调查中发现',
      巡视中发现: '巡视巡察移交',
      审计中发现: '审计移送',
      专项检查发现: '专项治理发现',
      自动投案: '主动交代',
    },
  },
)

export const way = codeTable('clueWay', '处置方式', ['谈话函询', '初步核实', '暂存待查', '予以了结'], {
  basis: supervisionRules.article(21),
  aliases: { 函询: '谈话函询', 谈话: '谈话函询', 初核: '初步核实', 暂存: '暂存待查', 留存: '暂存待查', 了结: '予以了结', 直接了结: '予以了结' },
})

export const result = codeTable('clueResult', '处置结果', ['采信了结', '了结', '立案', '移送有关党组织处理', '转报上级'], {
  aliases: { 转立案: '立案', 移交立案: '立案', 初核了结: '了结' },
})

export const tier = codeTable(
  'tier',
  '对象层级',
  Object.entries(tiers).map(([code, label]): [string, string] => [code, label]),
)

/** 直接了结: only where nothing can or need be verified. */
export const closeGround = codeTable('closeGround', '了结理由', [
  '反映笼统、没有可查性',
  '对象不明或者已经死亡',
  '明显不合常理',
  '与已办结线索实质重复',
])
