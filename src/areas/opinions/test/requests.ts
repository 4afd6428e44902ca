/** Requests brought as far as a story needs them, through the real doors; and what the archives hold of those they name. */
import { expect } from 'vitest'
import type { Actor } from '../../../../test/actor.ts'
import { sheetUpload } from '../../../../test/sheet-upload.ts'
import { type County, everyoneSigns } from '../../../../test/helm.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { dayInBeijing } from '../../../law/day.ts'
import { asTheHouse } from '../../../server/context.ts'
import { areaNamed } from '../../../server/house.ts'
import { newId } from '../../../server/id.ts'
import { keep } from '../../../server/keep.ts'
import type { PersonSaid, RunSaid } from '../contract.ts'

type Said = Record<string, unknown>

/** A number of identity whose last character is right; the place does not exist. */
export const numberOf = (n: number): string => {
  const head = `990590${19700101 + (n % 28)}${String(n % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return head + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11]
}

export const requestsOf = (c: County) => {
  const today = (): string => dayInBeijing(c.house.clock())
  const drafter = (): Actor => c.cast.conductOffice as Actor
  let letters = 0

  /** Somebody on the register. */
  const listed = async (name: string, n: number, unit = 0): Promise<RecordPage> =>
    (c.cast.organisation as Actor).adds('people', { name, idNumber: numberOf(n), unitId: c.units[unit]!.id, post: '科员', listedOn: '2020-01-01' })

  /** A record as it stands after its own life, so that a story here need not tell that life. */
  const stands = (area: string, state: string, values: Said, lines: Record<string, Said[]> = {}): Promise<string> =>
    asTheHouse(c.house, async (ctx) => {
      const id = newId()
      const withIds = Object.fromEntries(Object.entries(lines).map(([name, rows]) => [name, rows.map((row) => ({ ...row, id: newId() }))]))
      const draft = { id, state, origin: 'here' as const, values, lines: withIds, excluded: [], signers: [], touched: true }
      await keep(ctx, areaNamed(c.house, area), [draft])
      return id
    })

  const letter = (more: Said = {}): Said => {
    letters += 1
    const about = { askedBy: '县委组织部', purpose: '职级晋升', basisDocument: '组发〔2026〕1号' }
    return { number: `组函〔2026〕${letters}号`, ...about, receivedOn: today(), ...more }
  }

  const registered = (more: Said = {}): Promise<RecordPage> => drafter().adds('opinions', letter(more))

  const withPersons = async (persons: Said[], more: Said = {}): Promise<RecordPage> => {
    let page = await registered(more)
    for (const person of persons) page = await drafter().takes(page, 'addPerson', person)
    return page
  }

  const runOf = async (page: RecordPage): Promise<RunSaid> => {
    for (;;) {
      const run = await drafter().get<RunSaid>(`/api/opinions/${page.id}/matching`)
      if (run.standing !== 'running') return run
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  const matched = async (page: RecordPage): Promise<RecordPage> => {
    expect((await drafter().ask('POST', `/api/opinions/${page.id}/matching`)).status).toBe(200)
    expect(await runOf(page)).toMatchObject({ standing: 'done' })
    return drafter().reads(page)
  }

  const consulted = async (page: RecordPage): Promise<RecordPage> => {
    const { intake, clueOffice, trialHead, head } = c.cast
    await drafter().takes(page, 'finishMatching', { supervisionOfficeId: c.office.第一纪检监察室 })
    await drafter().takes(page, 'consult')
    return everyoneSigns(page, intake, clueOffice, trialHead, head)
  }

  const line = (page: RecordPage, name: string) => page.lines.persons!.find((each) => each.name === name)!
  const opened = (who: Actor, page: RecordPage, name: string): Promise<PersonSaid> =>
    who.get<PersonSaid>(`/api/opinions/${page.id}/persons/${line(page, name).id}`)
  const settles = (page: RecordPage, name: string, said: Said) =>
    drafter().ask<PersonSaid>('POST', `/api/opinions/${page.id}/persons/${line(page, name).id}/identity`, said)

  /** Everybody as the system proposed it: one by one, as whoever has something must be. */
  const decided = async (page: RecordPage): Promise<RecordPage> => {
    let now = page
    for (const { id, proposal, proposedWording } of page.lines.persons!)
      now = await drafter().takes(page, 'decide', {}, { [id]: { conclusion: proposal, wording: proposedWording } })
    return now
  }

  const approved = async (page: RecordPage): Promise<RecordPage> => {
    await drafter().takes(page, 'submit')
    return everyoneSigns(page, c.cast.deputy, c.cast.secretary)
  }

  const replied = async (persons: Said[], more: Said = {}): Promise<RecordPage> => {
    const page = await approved(await decided(await consulted(await matched(await withPersons(persons, more)))))
    return drafter().takes(page, 'reply', { replyNumber: `纪函〔2026〕${100 + letters}号`, repliedOn: today() })
  }

  const sendsTo = async (path: string, rows: (string | null)[][], name: string, who: ReturnType<typeof drafter>) => {
    const { payload, headers } = await sheetUpload(name, rows)
    const session = await c.app.inject({ method: 'POST', url: '/api/session', payload: { account: who.account, password: who.password } })
    const cookie = String(session.headers['set-cookie']).split(';')[0] as string
    const answer = await c.app.inject({ method: 'POST', url: path, headers: { ...headers, cookie }, payload })
    return { status: answer.statusCode, text: answer.body, bytes: answer.rawPayload }
  }

  /** The list as the office sends it, in Excel. */
  const sends = (page: RecordPage, rows: (string | null)[][], name = '名单.xlsx', who = drafter()) =>
    sendsTo(`/api/opinions/${page.id}/list`, rows, name, who)
  /** The same list, of which the faulty rows are wanted back. */
  const marks = (page: RecordPage, rows: (string | null)[][], who = drafter()) =>
    sendsTo(`/api/opinions/${page.id}/list/marked`, rows, '名单.xlsx', who)

  return {
    drafter,
    listed,
    stands,
    letter,
    registered,
    withPersons,
    matched,
    runOf,
    consulted,
    line,
    opened,
    settles,
    decided,
    approved,
    replied,
    sends,
    marks,
  }
}
