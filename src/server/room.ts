/** The form of a server half: what its steps cause, which facts it hears, and the endpoints of its own. */
import type { Fact } from '../facts/fact.ts'
import type { Area } from '../kit/area.ts'
import type { Answer, Got, Route } from '../kit/contract.ts'
import type { Values } from '../kit/who.ts'
import type { Asker, Ctx, Reader } from './context.ts'
import type { House } from './house.ts'
import type { Kept } from './records.ts'
import type { Sql } from './sql.ts'

/** A file as an answer: to be kept, or a picture that a page may show. */
export type Download = { download: { name: string; type: string; body: Buffer | NodeJS.ReadableStream; shown?: true } }

export type Served = { route: Route; handle: (ctx: Ctx, got: never) => Promise<unknown> }
/** Binds a handler to its contract: the compiler holds it to what is asked and what is answered. */
export const serve = <R extends Route>(
  declared: R,
  handle: (ctx: Ctx, got: Got<R>) => Promise<R['sends'] extends 'file' ? Download : Answer<R>>,
): Served => ({
  route: declared,
  handle: handle as Served['handle'],
})

/** A reading of one question that can be put before whoever asks has entered: their sight decides what it finds. */
export type ServedAtOnce = {
  route: Route
  ask: (got: never, asker: Asker) => Sql
  answer: (ctx: Reader, rows: never[], got: never) => Promise<unknown>
}
export const serveAtOnce = <R extends Route, Row>(
  declared: R,
  ask: (got: Got<R>, asker: Asker) => Sql,
  answer: (ctx: Reader, rows: Row[], got: Got<R>) => Promise<Answer<R>>,
): ServedAtOnce => ({ route: declared, ask: ask as ServedAtOnce['ask'], answer: answer as ServedAtOnce['answer'] })

export type Hearing = { fact: Fact; hear: (ctx: Ctx, says: never) => Promise<void> }
export const on = <T>(fact: Fact<T>, hear: (ctx: Ctx, says: T) => Promise<void>): Hearing => ({ fact: fact as Fact, hear: hear as Hearing['hear'] })

/** What a step causes beside its own record, told after it took effect. */
export type After = (ctx: Ctx, kept: Kept, form: Values) => Promise<void>

export type Room = {
  area?: Area
  /** What only a look at other records can say against a step: asked before it is taken or put forward, so that nobody signs in vain. */
  before?: Readonly<Record<string, After>>
  after?: Readonly<Record<string, After>>
  hears?: Hearing[]
  serves?: readonly (Served | ServedAtOnce)[]
  /** What a new day brings about by itself; the house does it. */
  eachDay?: (ctx: Ctx) => Promise<void>
}
export const room = (declared: Room): Room => declared

const furnished = new WeakMap<House, readonly Room[]>()

/** Puts the rooms into a house; done once, by the roof. */
export const furnish = (house: House, rooms: readonly Room[]): House => {
  furnished.set(house, rooms)
  return house
}

export const roomsOf = (house: House): readonly Room[] => furnished.get(house) ?? []
export const roomOf = (house: House, area: Area): Room | undefined => roomsOf(house).find((each) => each.area === area)
