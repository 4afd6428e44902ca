/** The cast and the verbs that stories use: a small county, each person signed in, each act over the real API. */
import { makeOffices, makeUser, putRoles } from '../src/base/users/server/accounts.ts'
import { randomPassword } from '../src/base/users/server/passwords.ts'
import { areas } from '../src/app/areas.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import type { Role } from '../src/kit/role.ts'
import { asTheHouse } from '../src/server/context.ts'
import type { Doors } from '../src/server/doors.ts'
import { forgetDirectory } from '../src/server/directory.ts'
import { newId } from '../src/server/id.ts'
import { keep } from '../src/server/keep.ts'
import { putSetting } from '../src/server/settings.ts'
import { type Actor, actorOf, type Values } from './actor.ts'
import { type Fresh, freshHouse } from './fresh-house.ts'

const offices = [
  '信访室',
  '案件监督管理室',
  '案件审理室',
  '党风政风监督室',
  '办公室',
  '组织部',
  '第一纪检监察室',
  '第二纪检监察室',
  '派驻第一纪检监察组',
] as const

const members: [key: string, role: Role, name: string, office?: (typeof offices)[number]][] = [
  ['secretary', 'secretary', '书记甲'],
  ['deputy', 'deputy', '副书记甲'],
  ['deputy2', 'deputy', '副书记乙'],
  ['partySecretary', 'partySecretary', '县委书记甲'],
  ['committee', 'committee', '常委会秘书甲', '办公室'],
  ['intake', 'intake', '信访甲', '信访室'],
  ['clueOffice', 'clueOffice', '案管甲', '案件监督管理室'],
  ['trialHead', 'trialHead', '审理主任甲', '案件审理室'],
  ['trialist', 'trialOffice', '审理甲', '案件审理室'],
  ['trialist2', 'trialOffice', '审理乙', '案件审理室'],
  ['trialist3', 'trialOffice', '审理丙', '案件审理室'],
  ['conductOffice', 'conductOffice', '党风甲', '党风政风监督室'],
  ['reportOffice', 'reportOffice', '综合甲', '办公室'],
  ['organisation', 'organisation', '组织甲', '组织部'],
  ['head', 'officeHead', '一室主任甲', '第一纪检监察室'],
  ['handler', 'handler', '一室承办甲', '第一纪检监察室'],
  ['handler2', 'handler', '一室承办乙', '第一纪检监察室'],
  ['otherHead', 'officeHead', '二室主任甲', '第二纪检监察室'],
  ['stranger', 'handler', '二室承办甲', '第二纪检监察室'],
  ['admin', 'admin', '系统甲'],
  ['security', 'security', '安全甲'],
  ['auditor', 'auditor', '审计甲'],
]

export type Cast = Record<string, Actor> &
  Record<
    | 'secretary'
    | 'deputy'
    | 'clueOffice'
    | 'handler'
    | 'handler2'
    | 'head'
    | 'stranger'
    | 'intake'
    | 'trialist'
    | 'trialHead'
    | 'committee'
    | 'partySecretary'
    | 'admin',
    Actor
  >

export type County = Fresh & { cast: Cast; units: { id: string; name: string }[]; office: Record<string, string> }

const unitNames = ['县财政局', '县教育局', '龙泉镇', '县水务有限公司', '县人民医院']

const settle = async (fresh: Fresh): Promise<{ cast: Cast; units: County['units']; office: County['office'] }> =>
  asTheHouse(fresh.house, async (ctx) => {
    const ids = await makeOffices(
      ctx.tx,
      offices.map((name) => ({ name, kind: name.includes('派驻') ? ('派驻机构' as const) : ('室' as const) })),
    )
    const office = Object.fromEntries(offices.map((name, i) => [name, ids[i] as string]))
    await putSetting(ctx.tx, 'county', '测试县', ctx.today, ctx.actor.id)
    await putSetting(ctx.tx, 'commission', '测试县纪委监委', ctx.today, ctx.actor.id)
    const cast: Record<string, Actor> = {}
    for (const [key, role, name, at] of members) {
      const account = key.toLowerCase()
      const { id, password } = await makeUser(ctx.tx, { account, name, officeId: at ? office[at] : undefined, password: randomPassword() })
      await putRoles(ctx.tx, id, [{ role, officeId: at ? office[at] : undefined, from: '2020-01-01' }], ctx.today)
      cast[key] = actorOf(fresh, { id, account, password, name, role })
    }
    const area = areas.find((a) => a.name === 'units')!
    const units = unitNames.map((name) => ({ id: newId(), name }))
    await keep(
      ctx,
      area,
      units.map(({ id, name }, i) => ({
        id,
        state: 'kept',
        origin: 'here',
        values: { number: `U${i}`, name, kind: '政府部门' },
        lines: {},
        excluded: [],
        signers: [],
        touched: false,
      })),
    )
    return { cast: cast as Cast, units, office }
  })

/** A county with its cast, made afresh for a test file. */
export const county = (doors: Partial<Doors> = {}): County => {
  const made = {} as County
  const fresh = freshHouse(async (f) => {
    f.setDay('2026-01-05')
    const rest = await settle(f)
    forgetDirectory(f.house)
    Object.assign(made, f, rest)
  }, doors)
  return Object.assign(made, fresh)
}

/** One more of the staff, who may hold several roles at once. */
export const colleague = (county: County, account: string, at: (typeof offices)[number], roles: Role[]): Promise<Actor> =>
  asTheHouse(county.house, async (ctx) => {
    const name = `同事${account}`
    const { id, password } = await makeUser(ctx.tx, { account, name, officeId: county.office[at], password: randomPassword() })
    const held = roles.map((role) => ({ role, officeId: county.office[at], from: '2020-01-01' }))
    await putRoles(ctx.tx, id, held, ctx.today)
    forgetDirectory(county.house)
    return actorOf(county, { id, account, password, name, role: roles[0] as Role })
  })

/** All signers in turn. */
export const everyoneSigns = async (record: RecordPage, ...signers: Actor[]): Promise<RecordPage> => {
  let page = record
  for (const signer of signers) page = await signer.signs(page)
  return page
}

/** Whoever's turn it is signs, until nothing waits any more. */
export const signedThrough = async (county: County, record: RecordPage): Promise<RecordPage> => {
  const { head, trialHead, deputy, committee, secretary, partySecretary } = county.cast
  let page = record
  for (let signed = true; signed; ) {
    signed = false
    for (const signer of [head, trialHead, deputy, committee, secretary, partySecretary]) {
      const seen = await signer.ask<RecordPage>('GET', `/api/${record.area}/${record.id}`)
      if (seen.status !== 200 || !seen.body.may.sign) continue
      page = await signer.signs(record)
      signed = true
    }
  }
  return page
}

/** A sample clue of the first unit. */
export const sampleClue = (county: County, more: Values = {}): Values => ({
  subjectName: '对象甲',
  subjectUnitId: county.units[0]!.id,
  post: '科员',
  rank: '一般干部',
  tier: 'C',
  politics: '中共党员',
  source: '监督检查发现',
  summary: '违规发放津贴补贴',
  receivedOn: '2026-01-05',
  ...more,
})
