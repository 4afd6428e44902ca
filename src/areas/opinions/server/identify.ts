/** Who the persons of a list are: by number of identity first; where that does not tell, a person says it. */
import type { Line } from '../../../kit/procedure/procedure.ts'
import type { Sought } from '../../../server/archive.ts'
import type { Ctx } from '../../../server/context.ts'
import { sql } from '../../../server/sql.ts'

/** One of the register. */
export type Registered = { personId: string; name: string; idNumber: string | null; unitId: string | null; post: string | null }
export type Identified = { line: Line; identity: string; person?: Registered; candidates: Registered[] }

const ONESELF = '经认定为本人'
const NOBODY = '经认定名册无此人'
export const identities = { byNumber: '身份证号相符', oneself: ONESELF, unlisted: '名册无此人', nobody: NOBODY, open: '待甄别' } as const

const texts = (lines: readonly Line[], field: string): string[] => lines.flatMap((line) => (typeof line[field] === 'string' ? [line[field]] : []))

/** Everyone of the register who bears a number, a name or a place of these lines; three questions that an index answers each. */
const registered = (ctx: Ctx, lines: readonly Line[]): Promise<Registered[]> => {
  const who = sql`select p.record_id as "personId", p.name, p.id_number as "idNumber", p.unit_id as "unitId", p.post
    from record_people p join records r on r.id = p.record_id and r.area = 'people' where p.role = 'self'`
  return ctx.tx.all<Registered>(sql`
    ${who} and p.id_number = any (${texts(lines, 'idNumber')}::text[])
    union ${who} and p.name = any (${texts(lines, 'name')}::text[])
    union ${who} and p.record_id = any (${texts(lines, 'personId')}::uuid[])`)
}

const identified = (line: Line, register: readonly Registered[]): Identified => {
  const sure = (person: Registered, identity: string): Identified => ({ line, identity, person, candidates: [] })
  const open = (candidates: Registered[]): Identified =>
    candidates.length > 0 ? { line, identity: identities.open, candidates } : { line, identity: identities.unlisted, candidates }
  const said = register.find(({ personId }) => personId === line.personId)
  if (line.identity === ONESELF && said) return sure(said, ONESELF)
  if (line.identity === NOBODY) return { line, identity: NOBODY, candidates: [] }
  if (!line.idNumber) return open(register.filter(({ name }) => name === line.name))
  const bearer = register.find(({ idNumber }) => idNumber === line.idNumber)
  // A number with somebody else's name is a slip of the pen or another person: a human being looks.
  return bearer?.name === line.name ? sure(bearer as Registered, identities.byNumber) : open(bearer ? [bearer] : [])
}

/** Tells who each line is, or who it may be. */
export const identify = async (ctx: Ctx, lines: readonly Line[]): Promise<Identified[]> => {
  const register = await registered(ctx, lines)
  return lines.map((line) => identified(line, register))
}

/** Under which name a person is looked for: their place on the register, else their place on the list. */
export const keyOf = ({ line, person }: Identified): string => person?.personId ?? line.id

type Term = { id: string; unitId: string }

/** What to look for in the archives; whoever is still to be told apart is not looked for. */
export const soughtFrom = async (ctx: Ctx, all: readonly Identified[]): Promise<Sought[]> => {
  const known = all.filter(({ identity }) => identity !== identities.open)
  const ids = known.flatMap(({ person }) => (person ? [person.personId] : []))
  const terms = await ctx.tx.all<Term>(sql`select record_id as id, unit_id as "unitId" from people_terms where record_id = any (${ids}::uuid[])`)
  const units = Map.groupBy(terms, ({ id }) => id)
  const sought = known.map((each): Sought => {
    const { line, person } = each
    const own = [person?.unitId, line.unitId].filter((unit): unit is string => typeof unit === 'string')
    const number = person?.idNumber ?? line.idNumber
    return {
      personId: keyOf(each),
      name: person?.name ?? String(line.name),
      unitIds: [...new Set([...own, ...(units.get(person?.personId ?? '') ?? []).map(({ unitId }) => unitId)])],
      ...(typeof number === 'string' ? { idNumber: number } : {}),
    }
  })
  return [...new Map(sought.map((each) => [each.personId, each])).values()]
}
