/** 一案双查 of the demonstration: opened with their cases; one near its end, one late, one extended, one with its signers. */
import { concludeCheck, filed } from './case-ways.ts'
import { invented, matter } from './matters.ts'
import type { Life } from './teller.ts'

const running: Life = async (t) => {
  await filed(t, matter(t, 0, invented(t, '申屠知白', '县教育局', '科员'), 'C', '在教辅征订中收受回扣'), t.agoWhenDueIn('checks', 'conclude', 3))
  await filed(t, matter(t, 2, invented(t, '濮阳书怀', '县中医院', '职工'), 'C', '违规采购设备'), t.agoWhenDueIn('checks', 'conclude', -6))
  const about = matter(t, 1, invented(t, '澹台若水', '县职业技术学校', '教师'), 'C', '套取实训经费')
  const check = await t.tied(await filed(t, about, t.agoWhenDueIn('checks', 'conclude', -14)), 'checks')
  t.onWorkday(22)
  await t.takes(about.handler, check, 'extend_conclude', { reason: '时任党组织书记在外地任职，尚需协查。' })
  await t.signed(check)
}

const closing: Life = async (t) => {
  const about = matter(t, 0, invented(t, '公冶长歌', '县第一中学', '职工'), 'C', '虚报食堂采购价格')
  const check = await concludeCheck(t, await filed(t, about, 75), about, 3)
  t.onWorkday(2)
  await t.takes(about.handler, check, 'close', { summary: '学校党组织已按规定研究部署并开展检查，拟不追责。' })
  await t.signsOnce(check)
}

export const checkLives: readonly Life[] = [running, closing]
