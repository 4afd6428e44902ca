/** One language for seeing, taking and signing: a rule names people by role, by post at an office, or by the record. */
import { type Role, roles } from './role.ts'

export type Who = { label: string } & (
  | { rule: 'holds'; role: Role }
  | { rule: 'holdsAt'; role: Role; field: string }
  | { rule: 'named'; field: string }
  | { rule: 'when'; field: string; has: readonly unknown[]; who: Who }
  | { rule: 'but'; field: string; who: Who }
  | { rule: 'any'; of: Who[] }
)

/** The fields of a record, as a rule reads them. */
export type Values = Readonly<Record<string, unknown>>

/** The fields that have a value. */
export const given = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** A person at work: the tokens say who they are to any record. */
export type Actor = { id: string; name: string; roles: Role[]; tokens: string[] }

/** Whoever holds the role, at whichever office. */
export const holds = (role: Role): Who => ({ label: roles[role], rule: 'holds', role })
/** Whoever holds the role at the office that the record names in `field`. */
export const holdsAt = (role: Role, field: string, label: string = roles[role]): Who => ({ label, rule: 'holdsAt', role, field })
/** The user, or the users, whom the record names in `field`. */
export const named = (field: string, label: string): Who => ({ label, rule: 'named', field })
/** The same people, but only while the field has one of these values; `undefined` stands for an empty field. */
export const when = (field: string, has: readonly unknown[], who: Who): Who => ({ label: who.label, rule: 'when', field, has, who })
/** The same people, less the user whom the record names in `field`: nobody decides on their own request. */
export const but = (field: string, who: Who): Who => ({ label: who.label, rule: 'but', field, who })
export const anyOf = (label: string, ...of: Who[]): Who => ({ label, rule: 'any', of })

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [String(value)])

/** The tokens that a rule names on a record; none where the record leaves the field empty, and none means nobody. */
export const tokensOf = (who: Who, record: Values): string[] => {
  if (who.rule === 'holds') return [`role:${who.role}`]
  if (who.rule === 'when') return who.has.includes(record[who.field] ?? undefined) ? tokensOf(who.who, record) : []
  if (who.rule === 'but') return [...tokensOf(who.who, record), ...listed(record[who.field]).map((id) => `-user:${id}`)]
  if (who.rule === 'named') return listed(record[who.field]).map((id) => `user:${id}`)
  if (who.rule === 'holdsAt') return listed(record[who.field]).map((id) => `role:${who.role}@${id}`)
  return [...new Set(who.of.flatMap((each) => tokensOf(each, record)))]
}

/** The circle of a record: who may know it, less those excluded from it. Sorted, so that equal circles are one. */
export const circleOf = (who: Who, record: Values, excluded: string[] = []): string[] =>
  [...tokensOf(who, record), ...excluded.map((id) => `-user:${id}`)].sort()

/** The same test in memory that the database makes on a circle: an exclusion wins, an empty circle is nobody. */
export const inCircle = (circle: string[], actor: Actor): boolean =>
  !circle.includes(`-user:${actor.id}`) && circle.some((token) => actor.tokens.includes(token))

export const is = (who: Who, actor: Actor, record: Values, excluded: string[] = []): boolean => inCircle(circleOf(who, record, excluded), actor)

/** The fields that a rule reads: `house.test` demands that the record keeps each of them. */
export const fieldsRead = (who: Who): string[] => {
  if (who.rule === 'any') return who.of.flatMap(fieldsRead)
  if (who.rule === 'when' || who.rule === 'but') return [who.field, ...fieldsRead(who.who)]
  return who.rule === 'holds' ? [] : [who.field]
}

/** The roles by which anyone sees every record of an area, whatever the record says. */
export const rolesOf = (who: Who): Role[] => {
  if (who.rule === 'any') return [...new Set(who.of.flatMap(rolesOf))]
  if (who.rule === 'when') return who.has.includes(undefined) ? rolesOf(who.who) : []
  // Whoever is left out is left out of the records that name them: nobody of the role sees them all.
  return who.rule === 'holds' ? [who.role] : []
}

/** Does the actor see every record of an area, but for those they are excluded from? */
export const seesAll = (who: Who, actor: Pick<Actor, 'roles'>): boolean => rolesOf(who).some((role) => actor.roles.includes(role))

/** Every role that a rule can mean, at an office or not. */
export const rolesMeant = (who: Who): Role[] => {
  if (who.rule === 'any') return [...new Set(who.of.flatMap(rolesMeant))]
  if (who.rule === 'when' || who.rule === 'but') return rolesMeant(who.who)
  return who.rule === 'named' ? ['handler'] : [who.role]
}
