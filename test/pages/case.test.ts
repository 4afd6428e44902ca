/** In the browser, from end to end: a case is filed, double-checked, tried, decided, announced, reviewed and closed; its analysis becomes a recommendation. */
import { describe, expect, it } from 'vitest'
import { demoCounty } from './demo-county.ts'

const county = demoCounty('2026-03-02')

const nameOf = async (account: string): Promise<string> => (await county.at(account)).name
const signedBy = async (path: string, ...accounts: string[]): Promise<void> => {
  for (const account of accounts) await (await county.at(account)).signs(path)
}

describe('一件案件，从立案到剖析', () => {
  const handler = () => county.at('jianduj1-jia')
  let filed = ''
  let analysis = ''

  it('案管直接立出案件，指定承办人和二人的组，常委会研究后批准立案', async () => {
    filed = await (await county.at('anguan')).registers('/cases/new', {
      案件来源: '司法判决移送',
      被审查调查人: '示范对象乙',
      单位: '县财政局',
      是否中共党员: '是',
      职务: '科员',
      职级: '一般干部',
      对象层级: '非县管一般干部',
      简要案情: '违规收受服务对象礼金',
      承办部门: '第一纪检监察室',
      承办人: await nameOf('jianduj1-jia'),
    })
    const group = { 承办人: await nameOf('jianduj1-jia'), 审查调查组成员: `${await nameOf('jianduj1-jia')}、${await nameOf('jianduj1-yi')}` }
    await (await county.at('jianduj1-fuze')).takes(filed, '指定承办人和审查调查组', group)
    await (await handler()).takes(filed, '立案', { 会议纪要编号: '纪要〔2026〕5号', 立案依据: '已掌握部分违纪事实和证据', 涉黑涉恶: '否' })
    await signedBy(filed, 'jianduj1-fuze', 'fushuji', 'changwei', 'shuji', 'xianwei')
    await (await handler()).takes(filed, '宣布立案并通报', { 通报的党委: '党组书记' })
  })

  it('同时立出的一案双查，两项责任各有结论，办结', async () => {
    const desk = await handler()
    const check = await desk.tied(filed, '案件启动双查')
    const duty = {
      时任职务: '负责人',
      责任单位: '县财政局',
      核查事实: '按规定研究部署并约谈。',
      核查认定: '已尽责',
      处理结果: '不追责',
      理由: '已履行职责。',
    }
    await desk.takes(check, '写明核查结论', {}, [
      { 责任人: '主要负责人甲', ...duty },
      { 责任人: '组长乙', ...duty },
    ])
    await desk.takes(check, '双查办结', { 双查综合意见: '两项责任均已履行。' })
    await signedBy(check, 'jianduj1-fuze', 'fushuji')
  })

  it('移送审理，二人的审理组听取申辩后审结', async () => {
    const desk = await handler()
    await desk.takes(filed, '事实材料见面', { 见面意见: '同意' })
    await desk.takes(filed, '移送审理', { 审查调查报告要点: '事实清楚，证据确凿。' })
    await signedBy(filed, 'jianduj1-fuze', 'fushuji')
    const group = { 审理承办人: await nameOf('shenli1'), 审理组成员: `${await nameOf('shenli1')}、${await nameOf('shenli2')}` }
    await (await county.at('shenli1')).takes(filed, '受理审理', { 受理意见: '受理', ...group })
    const heard = { 已告知事实: '是', '陈述、申辩及采纳情况': '无异议。', 审理意见: '同意给予处分。' }
    await (await county.at('shenli1')).takes(filed, '审结', heard)
    await signedBy(filed, 'shenli', 'fushuji', 'shuji')
  })

  it('作出处分决定、宣布；承办人不能作政治复核，由案管复核后结案', async () => {
    const decision = { 处理结论: '给予处分', 党纪处分: '警告', 四种形态: '第二种形态' }
    await (await county.at('shenli1')).takes(filed, '作出处分决定', { 会议纪要编号: '纪要〔2026〕8号', 集体讨论决定日期: '2026-03-02' }, [decision])
    await signedBy(filed, 'shenli', 'fushuji', 'shuji', 'changwei')
    const desk = await handler()
    await desk.takes(filed, '宣布处分决定', { 宣布范围: '所在党支部全体党员' })
    expect(await desk.offers(filed, '政治复核')).toBe(false)
    await (await county.at('anguan')).takes(filed, '政治复核', {
      是否应当从政治纪律: '系个人行为，不涉及。',
      政治纪律条款: '不涉及政治纪律',
      主体责任: '已按规定研究部署。',
      责任落实依据条款: '纪律处分条例第74条',
      对群众利益: '没有直接损害。',
      群众影响依据条款: '纪律处分条例第122条',
      复核意见: '可以结案。',
    })
    await desk.takes(filed, '结案', { 结案意见: '已宣布执行，同意结案。' })
    await signedBy(filed, 'jianduj1-fuze', 'fushuji')
    await desk.goes(filed)
    await desk.page.getByText('影响期').first().waitFor()
    await desk.isAccessible()
    await desk.pictures('case-effects')
  })

  it('系统立出剖析；写明的一个问题提出建议，审定后成为建议书草稿', async () => {
    const desk = await handler()
    analysis = await desk.tied(filed, '结案后剖析')
    await desk.takes(analysis, '撰写剖析', { 案情: '收受服务对象礼金。', 权力怎样失范: '审批由一人经手，没有复核。' })
    await desk.takes(analysis, '增加一个问题', {
      问题表现: '审批由一人经手。',
      问题类别: '权力运行关键点',
      成因: '没有分级复核制度。',
      去向: '提出纪检监察建议',
      建议内容: '建立分级复核制度。',
    })
    await desk.takes(analysis, '登记会商论证', { 会商单位和人员: '县财政局', 会商日期: '2026-03-02', 论证意见: '赞同。', 采纳情况: '已采纳。' })
    await desk.takes(analysis, '呈请审定剖析报告')
    await signedBy(analysis, 'jianduj1-fuze', 'fushuji')
    await desk.goes(analysis)
    const draft = desk.page.getByRole('region', { name: '提出的建议' }).getByRole('link').first()
    await draft.click()
    await desk.page.locator('.record-head').getByText('起草').first().waitFor()
    await desk.page.getByText('建立分级复核制度。').first().waitFor()
  })

  it('页面没有报错，服务没有故障', () => {
    expect(county.complaints).toEqual([])
    expect(county.faults).toEqual([])
  })
})
